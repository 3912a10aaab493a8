package fr.vigie.client;

import fr.vigie.refusal.BrokenRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The directory as managers read and keep it. */
@RestController
@RequestMapping("/api/clients")
@Tag(name = "Clients")
class ClientApi {

    private static final int LARGEST_PAGE = 200;

    private final Clients clients;
    private final ClientDesk desk;
    private final KnownServices known;

    ClientApi(Clients clients, ClientDesk desk, KnownServices known) {
        this.clients = clients;
        this.desk = desk;
        this.known = known;
    }

    /** One page of a list. */
    record ClientPage(List<ClientView> content, int page, int size, long totalElements) {}

    @GetMapping
    @Operation(summary = "Lire l'annuaire")
    ClientPage page(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new BrokenRule("La page (page) commence à 0 et compte (size) de 1 à 200 clients.");
        }
        var content = clients.page(size, (long) page * size).stream()
                .map(ClientView::of)
                .toList();
        return new ClientPage(content, page, size, clients.count());
    }

    @GetMapping("/{code}")
    @Operation(summary = "Lire un client et ses contacts")
    ClientView client(@PathVariable String code) {
        return ClientView.of(clients.meant(code));
    }

    @PutMapping("/{code}")
    @Operation(summary = "Créer un client ou le remplacer")
    ResponseEntity<ClientView> put(@PathVariable String code, @RequestBody ClientDraft draft) {
        if (draft.code() != null && !draft.code().equals(code)) {
            throw new BrokenRule("Le champ « code » ne dit pas le même client que l'adresse de la demande.");
        }
        var stored = desk.put(draft.called(code).client(known));
        return ResponseEntity.status(stored.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(ClientView.of(stored.client()));
    }

    @DeleteMapping("/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Retirer un client")
    void delete(@PathVariable String code) {
        desk.delete(code);
    }
}
