package fr.vigie.coverage.page;

import fr.vigie.client.Client;
import fr.vigie.client.ClientDirectory;
import org.springframework.stereotype.Component;

/** Names of clients out of the directory. */
@Component
class DirectoryNames implements ClientNames {

    private final ClientDirectory clients;

    DirectoryNames(ClientDirectory clients) {
        this.clients = clients;
    }

    @Override
    public String of(String code) {
        return clients.byCode(code).map(Client::name).orElse(code);
    }
}
