package fr.vigie.coverage.plan;

import fr.vigie.refusal.UnknownReference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The plan as managers read and change it. */
@RestController
@RequestMapping("/api/coverage/rota")
@Tag(name = "Gardes")
class RotaApi {

    private final PlanEntries entries;
    private final PlanDesk desk;
    private final Draft draft;

    RotaApi(PlanEntries entries, PlanDesk desk, Draft draft) {
        this.entries = entries;
        this.desk = desk;
        this.draft = draft;
    }

    @GetMapping
    @Operation(summary = "Lire ce qui est prévu, et par qui")
    List<Entry> all() {
        return entries.current();
    }

    @PutMapping("/rotation/{name}")
    @Operation(summary = "Prévoir un tour de garde qui se répète")
    Entry rotation(@PathVariable String name, @RequestBody Asked.OfRotation asked, Principal by) {
        var rotation = draft.rotation(asked);
        return desk.put(
                Kind.ROTATION, Names.of(name), rotation, "Tour de garde « " + Names.of(name) + " »", by.getName());
    }

    @PostMapping("/shift")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Prévoir une garde")
    Entry shift(@RequestBody Asked.OfShift asked, Principal by) {
        return add(Kind.SHIFT, draft.shift(asked), "Garde ajoutée", by);
    }

    @PostMapping("/replacement")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Remplacer quelqu'un pour un temps")
    Entry replacement(@RequestBody Asked.OfReplacement asked, Principal by) {
        return add(Kind.REPLACEMENT, draft.replacement(asked), "Remplacement", by);
    }

    @PostMapping("/swap")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Échanger deux gardes")
    Entry swap(@RequestBody Asked.OfSwap asked, Principal by) {
        return add(Kind.SWAP, draft.swap(asked), "Échange de gardes", by);
    }

    @PostMapping("/event")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Déclarer un événement")
    Entry event(@RequestBody Asked.OfEvent asked, Principal by) {
        var event = draft.event(asked);
        return add(Kind.EVENT, event, "Événement « " + event.name() + " »", by);
    }

    @PutMapping("/day/{date}")
    @Operation(summary = "Changer les heures du support un jour donné")
    Entry day(@PathVariable LocalDate date, @RequestBody Asked.OfDay asked, Principal by) {
        var day = draft.day(date, asked);
        return desk.put(Kind.DAY, date.toString(), day, "Jour particulier « " + day.reason() + " »", by.getName());
    }

    @PutMapping("/person/{account}")
    @Operation(summary = "Dire comment joindre quelqu'un")
    Entry person(@PathVariable String account, @RequestBody Asked.OfPerson asked, Principal by) {
        var person = draft.person(account, asked);
        return desk.put(Kind.PERSON, person.account(), person, "Coordonnées de " + person.account(), by.getName());
    }

    @DeleteMapping("/{kind}/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Retirer ce qui était prévu")
    void takeAway(@PathVariable String kind, @PathVariable String name, Principal by) {
        var known = Kind.ofKey(kind + "/")
                .orElseThrow(() -> new UnknownReference("Rien ne se prévoit sous « " + Fields.shown(kind) + " »."));
        desk.takeAway(known, name, "Retrait dans l'agenda des gardes", by.getName());
    }

    private Entry add(Kind kind, Object body, String what, Principal by) {
        return desk.put(kind, UUID.randomUUID().toString(), body, what, by.getName());
    }
}
