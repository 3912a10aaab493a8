package fr.vigie.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** So many clients who do the same thing again and again. */
final class LoadDriver {

    private static final long LONGEST = TimeUnit.MINUTES.toMicros(5);

    private final int clients;
    private final Deed deed;

    private LoadDriver(int clients, Deed deed) {
        this.clients = clients;
        this.deed = deed;
    }

    static LoadDriver of(int clients, Deed deed) {
        return new LoadDriver(clients, deed);
    }

    /** One thing that a client does. */
    @FunctionalInterface
    interface Deed {

        /** @return whether it was answered as it should be; {@code null} where there is nothing left to do */
        Answer once() throws Exception;
    }

    /** How it was answered. */
    enum Answer {
        WELL,
        BADLY,
        NOTHING_LEFT;

        static Answer of(int status, int wanted) {
            return status == wanted ? WELL : BADLY;
        }
    }

    /** Each client goes on as soon as it is answered: as fast as they can. */
    Outcome asFastAsTheyCan(Duration time) {
        return run(time, 0);
    }

    /**
     * So many a second, whatever the answers take: each waits from the moment on which it was due, so that a server that
     * stands still is counted against all who would have come meanwhile.
     */
    Outcome paced(double rate, Duration time) {
        return run(time, rate);
    }

    private Outcome run(Duration time, double rate) {
        var micros = new ConcurrentHistogram(LONGEST, 3);
        var failed = new AtomicLong();
        var turn = new AtomicLong();
        var begun = System.nanoTime();
        var end = begun + time.toNanos();
        inParallel(() -> {
            while (true) {
                var due = rate > 0 ? begun + (long) (turn.getAndIncrement() * 1e9 / rate) : System.nanoTime();
                if (due >= end) {
                    return false;
                }
                for (var early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                    LockSupport.parkNanos(early);
                }
                var answer = deed.once();
                if (answer == Answer.NOTHING_LEFT) {
                    return true;
                }
                count(micros, System.nanoTime() - due);
                if (answer == Answer.BADLY) {
                    failed.incrementAndGet();
                }
            }
        });
        return new Outcome(failed.get(), (System.nanoTime() - begun) / 1e9, micros);
    }

    private static void count(Histogram micros, long nanos) {
        micros.recordValue(Math.min(TimeUnit.NANOSECONDS.toMicros(nanos), LONGEST));
    }

    private void inParallel(Callable<Boolean> client) {
        var people = Executors.newFixedThreadPool(clients);
        try {
            var all = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < clients; i++) {
                all.add(people.submit(client));
            }
            for (var each : all) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            people.shutdownNow();
        }
    }
}
