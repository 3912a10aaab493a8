package fr.vigie.intake.mail;

import fr.vigie.intake.Doors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.integration.mail.ImapIdleChannelAdapter;
import org.springframework.integration.mail.event.MailIntegrationEvent;

/** Stays at the mailbox from start to end, by Spring Integration's adapter; after every failure it comes back. */
class MailboxWatch implements SmartLifecycle {

    private final MailRound round;
    private final MailboxSettings settings;
    private final Doors doors;

    private final SimpleAsyncTaskExecutor worker = new SimpleAsyncTaskExecutor("mailbox-");
    private @Nullable MailboxConnection connection;
    private volatile @Nullable ImapIdleChannelAdapter adapter;

    MailboxWatch(MailRound round, MailboxSettings settings, Doors doors) {
        this.round = round;
        this.settings = settings;
        this.doors = doors;
        worker.setDaemon(true);
    }

    @Override
    public synchronized void start() {
        if (adapter == null) {
            connection = new MailboxConnection(round, settings, doors);
            adapter = adapter(connection);
            adapter.start();
        }
    }

    private ImapIdleChannelAdapter adapter(MailboxConnection connection) {
        var adapter = new ImapIdleChannelAdapter(connection);
        adapter.setTaskExecutor(worker);
        // it tells before it waits
        adapter.setApplicationEventPublisher(event -> {
            if (event instanceof MailIntegrationEvent failure) {
                adapter.setReconnectDelay(connection.failed(failure.getCause()).toMillis());
            }
        });
        adapter.afterPropertiesSet();
        return adapter;
    }

    /** A mail in hand is finished first. */
    @Override
    public synchronized void stop() {
        if (connection != null && adapter != null) {
            connection.leave();
            // a server that is silent by now would keep us
            worker.execute(adapter::destroy);
            adapter = null;
        }
    }

    @Override
    public boolean isRunning() {
        return adapter != null;
    }

    /** Mail comes in before the relays leave, and after the web server has begun to turn requests away. */
    @Override
    public int getPhase() {
        return 1;
    }

    @Override
    public String toString() {
        return settings.toString();
    }
}
