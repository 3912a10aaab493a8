package fr.vigie.client;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty directory with the clients of the settings. */
@Component
class FirstClients {

    private final ClientsSettings settings;
    private final Clients clients;
    private final ClientDesk desk;
    private final KnownServices known;

    FirstClients(ClientsSettings settings, Clients clients, ClientDesk desk, KnownServices known) {
        this.settings = settings;
        this.clients = clients;
        this.desk = desk;
        this.known = known;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void fill() {
        if (clients.count() == 0) {
            settings.clients().forEach(draft -> desk.put(draft.client(known)));
        }
    }
}
