package fr.vigie.client;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty directory with the clients of the settings. */
@Component
class FirstClients {

    private final ClientsSettings settings;
    private final Clients clients;
    private final ClientDesk desk;
    private final KnownServices known;
    private final JdbcClient database;

    FirstClients(ClientsSettings settings, Clients clients, ClientDesk desk, KnownServices known, JdbcClient database) {
        this.settings = settings;
        this.clients = clients;
        this.desk = desk;
        this.known = known;
        this.database = database;
    }

    /** All of them or none. */
    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void fill() {
        if (settings.clients().isEmpty()) {
            return;
        }
        // two nodes may start at once
        database.sql("lock table client in share row exclusive mode").update();
        if (clients.count() == 0) {
            settings.clients().forEach(draft -> desk.put(draft.client(known)));
        }
    }
}
