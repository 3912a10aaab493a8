package fr.vigie.privacy;

import fr.vigie.client.Client;
import fr.vigie.client.ClientDirectory;
import fr.vigie.coverage.OurPeople;
import fr.vigie.refusal.BrokenRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a person may ask of us about their own data; an address stands in no URL, as these are written down everywhere. */
@RestController
@RequestMapping("/api/persons")
@Tag(name = "Données personnelles")
class PersonApi {

    private static final int LONGEST_REASON = 500;

    private final PersonExport exports;
    private final PersonErasure erasures;
    private final ClientDirectory clients;
    private final OurPeople ours;

    PersonApi(PersonExport exports, PersonErasure erasures, ClientDirectory clients, OurPeople ours) {
        this.exports = exports;
        this.erasures = erasures;
        this.clients = clients;
        this.ours = ours;
    }

    /** Who is meant: by one or more of address, phone, and name with client. */
    record ExportRequest(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String name,
            @Nullable String client) {}

    /** Who is meant, and why they are erased. */
    record ErasureRequest(
            @Nullable String email,
            @Nullable String phone,
            @Nullable String name,
            @Nullable String client,
            @Nullable String reason) {}

    /**
     * What was erased.
     *
     * @param erased   rows, by table
     * @param kept     what goes on and keeps what it needs
     * @param sentence what is left to do, in French; null where all is done
     */
    record Erased(
            Instant at,
            Map<String, Integer> erased,
            Set<String> kept,
            @Nullable String sentence) {}

    @PostMapping("/export")
    @Operation(summary = "Remettre tout ce qui est conservé d'une personne")
    PersonExport.Export export(@RequestBody ExportRequest asked, Principal caller) {
        return exports.export(person(asked.email(), asked.phone(), asked.name(), asked.client()), caller.getName());
    }

    @PostMapping("/erase")
    @Operation(summary = "Effacer ce qui est conservé d'une personne")
    Erased erase(@RequestBody ErasureRequest asked, Principal caller) {
        var person = person(asked.email(), asked.phone(), asked.name(), asked.client());
        var reason = said(asked.reason());
        if (reason == null || reason.length() > LONGEST_REASON) {
            throw new BrokenRule("Dites pourquoi ces données sont effacées (reason), en 500 caractères au plus.");
        }
        var result = erasures.erase(person, reason, caller.getName());
        return new Erased(result.at(), result.erased(), result.kept(), left(result));
    }

    private static @Nullable String left(PersonErasure.Result result) {
        return result.complete()
                ? null
                : "Pas encore clos, et gardé jusque-là : " + String.join(", ", result.kept())
                        + ". Renouvelez la demande une fois clos.";
    }

    private Person person(
            @Nullable String email, @Nullable String phone, @Nullable String name, @Nullable String client) {
        var address = said(email);
        if (address != null && ours.whose(address).isPresent()) {
            throw new BrokenRule(
                    "Cette adresse est celle d'une personne ou d'une équipe de chez nous : son compte et sa"
                            + " garde se gèrent ailleurs.");
        }
        var named = said(client);
        var code =
                named == null ? null : clients.byCode(named).map(Client::code).orElse(named);
        return Person.of(address, said(phone), said(name), code);
    }

    private static @Nullable String said(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.indexOf('\0') >= 0) {
            throw new BrokenRule("Un caractère de cette demande ne se laisse pas lire.");
        }
        return text.strip();
    }
}
