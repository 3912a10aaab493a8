package fr.vigie.rehearsal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A rehearsal that has begun. */
class Ongoing {

    private final Progress progress;
    private final CompletableFuture<Compared> answer;

    Ongoing(Progress progress, CompletableFuture<Compared> answer) {
        this.progress = progress;
        this.answer = answer;
    }

    /** Waits a little for its end; whether that has come. */
    boolean isOverWithin(Duration little) {
        try {
            answer.get(little.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException going) {
            return false;
        } catch (ExecutionException failed) {
            return true; // the answer says why
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            progress.giveUp();
            return true;
        }
    }

    /** Waits for it. */
    Compared answer() {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException known ? known : failed;
        }
    }

    int percent() {
        return progress.percent();
    }

    void giveUp() {
        progress.giveUp();
    }
}
