package fr.vigie.intake.chat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.springframework.http.MediaType;

/**
 * One open stream of events, written to without ever waiting for whoever reads it: what they do not take yet waits here,
 * and that is little. No thread is held by a screen, however slowly it reads.
 */
class Screen implements WriteListener, AsyncListener {

    /** Bytes that wait at most, the last event beyond it included: the rest is where it came from. */
    private static final int ROOM = 64 * 1024;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private int bytes;
    private Runnable whenEmpty = () -> {};
    private boolean unflushed;
    private boolean closing;
    private volatile boolean over;
    /** When it last took something, or had nothing to take. */
    private volatile long movedAt = System.nanoTime();

    private Screen(AsyncContext context, ServletOutputStream out) {
        this.context = context;
        this.out = out;
    }

    /** The answer to this request, which goes on until it is ended, or its reader leaves. */
    static Screen on(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE + ";charset=UTF-8");
        var context = request.startAsync(request, response);
        // it is ended by its age: the container's own end would be an error on the client's side
        context.setTimeout(0);
        var screen = new Screen(context, response.getOutputStream());
        context.addListener(screen);
        screen.out.setWriteListener(screen);
        return screen;
    }

    /** Tells whoever has more to show when it has taken what waited. */
    synchronized void whenEmpty(Runnable told) {
        whenEmpty = told;
    }

    /** Whether it takes more now. */
    synchronized boolean hasRoom() {
        return !over && !closing && bytes < ROOM;
    }

    /** @param event as text/event-stream has it, with the blank line that ends it */
    synchronized void show(String event) {
        if (!over && !closing) {
            if (bytes == 0 && !unflushed) {
                movedAt = System.nanoTime();
            }
            var written = event.getBytes(StandardCharsets.UTF_8);
            waiting.add(written);
            bytes += written.length;
            drain();
        }
    }

    /** Ends it once it has taken what waits; one that takes nothing more is ended by the container. */
    synchronized void end() {
        closing = true;
        drain();
    }

    boolean isOver() {
        return over;
    }

    /** Whether something waits, and it has taken nothing for that long. */
    synchronized boolean isStuck(Duration patience) {
        return !over && (bytes > 0 || unflushed) && System.nanoTime() - movedAt >= patience.toNanos();
    }

    @Override
    public synchronized void onWritePossible() {
        var waited = bytes > 0;
        drain();
        if (waited && bytes == 0) {
            whenEmpty.run();
        }
    }

    private void drain() {
        try {
            while (!over && out.isReady()) {
                movedAt = System.nanoTime();
                var next = waiting.poll();
                if (next != null) {
                    bytes -= next.length;
                    unflushed = true;
                    out.write(next);
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else {
                    complete();
                    return;
                }
            }
        } catch (IOException | IllegalStateException gone) {
            // the container hears of it too, and ends it
            forget();
        }
    }

    private void complete() {
        if (closing) {
            forget();
            context.complete();
        }
    }

    private void forget() {
        over = true;
        waiting.clear();
        bytes = 0;
    }

    @Override
    public synchronized void onError(Throwable broken) {
        forget();
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        forget();
    }

    @Override
    public synchronized void onTimeout(AsyncEvent event) {
        forget();
    }

    /** There is nobody to whom an error page could be shown. */
    @Override
    public synchronized void onError(AsyncEvent event) {
        forget();
        context.complete();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nobody begins it anew
    }
}
