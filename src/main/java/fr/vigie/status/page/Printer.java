package fr.vigie.status.page;

import fr.vigie.status.StatusSettings;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has a new edition made at intervals, in a thread of its own: neither the engine's jobs nor a crowd can hold it up. */
@Component
class Printer {

    private final Window window;
    private final StatusSettings settings;
    private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "status-page");
        thread.setDaemon(true);
        return thread;
    });

    Printer(Window window, StatusSettings settings) {
        this.window = window;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        alarm.scheduleWithFixedDelay(window::refresh, 0, settings.refresh().toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        alarm.shutdownNow();
    }
}
