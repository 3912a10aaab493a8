package fr.vigie.intake.mail;

import fr.vigie.intake.Door;
import fr.vigie.intake.Doors;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Stays at the mailbox: told by the server where it can tell, else by looking; after every failure it comes back. */
class MailboxWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);

    private final MailRound round;
    private final MailboxSettings settings;
    private final Doors doors;
    private final Semaphore bell = new Semaphore(0);

    /** Rounds in a row that left a mail behind. */
    private int behind;

    private volatile boolean running;
    private volatile @Nullable Mailbox open;
    private @Nullable Thread thread;
    private @Nullable ScheduledExecutorService alarm;

    MailboxWatch(MailRound round, MailboxSettings settings, Doors doors) {
        this.round = round;
        this.settings = settings;
        this.doors = doors;
    }

    @Override
    public synchronized void start() {
        running = true;
        bell.drainPermits();
        var waking = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "mailbox-alarm"));
        alarm = waking;
        thread = daemon(() -> work(waking), "mailbox");
        thread.start();
    }

    /** A mail in hand is finished first. */
    @Override
    public synchronized void stop() {
        running = false;
        bell.release();
        var box = open;
        if (alarm != null && thread != null) {
            if (box != null) {
                // again, as it may be about to listen
                alarm.scheduleWithFixedDelay(box::wake, 0, 200, TimeUnit.MILLISECONDS);
            }
            join(thread);
            alarm.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Mail comes in before the relays leave, and after the web server has begun to turn requests away. */
    @Override
    public int getPhase() {
        return 1;
    }

    private void work(ScheduledExecutorService waking) {
        int failures = 0;
        while (running) {
            try (var box = Mailbox.open(settings)) {
                open = box;
                while (running) {
                    look(box);
                    failures = 0;
                    await(box, waking);
                }
            } catch (MessagingException | RuntimeException | Error failure) {
                // also where memory ran out for a moment: a mailbox that nobody reads any more must not look well
                failures++;
                if (running) {
                    fail(MailboxFailure.sentence(failure, settings), failures);
                }
            } finally {
                open = null;
            }
        }
    }

    private void fail(String why, int failures) {
        log.warn("The mailbox can't be read ({} in a row): {}", failures, why);
        doors.failed(Door.MAIL, why);
        pause(settings.after(failures));
    }

    private void look(Mailbox box) throws MessagingException {
        boolean again = true;
        while (running && again) {
            again = round.walk(box, this::isRunning);
            // what it leaves behind is a trouble of its own
            doors.well(Door.MAIL);
        }
    }

    private void await(Mailbox box, ScheduledExecutorService waking) throws MessagingException {
        if (!running) {
            return;
        }
        behind = round.isStuck() ? behind + 1 : 0;
        if (behind > 0) {
            pause(settings.after(behind));
            return;
        }
        if (!box.tells()) {
            pause(settings.poll());
            return;
        }
        // a connection that died in silence is found out by asking
        var asking = waking.schedule(box::wake, settings.idle().toMillis(), TimeUnit.MILLISECONDS);
        try {
            box.listen();
        } finally {
            asking.cancel(false);
        }
    }

    private void pause(Duration duration) {
        try {
            if (running) {
                bell.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stopped) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }

    private static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(15));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}
