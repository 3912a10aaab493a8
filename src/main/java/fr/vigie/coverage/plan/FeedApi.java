package fr.vigie.coverage.plan;

import fr.vigie.coverage.Pool;
import fr.vigie.coverage.feed.ShiftReader;
import fr.vigie.coverage.feed.UnreadableCalendar;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.TooLarge;
import fr.vigie.refusal.UnknownReference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The teams' own calendars: how their reading goes, and one that is sent. */
@RestController
@RequestMapping("/api/coverage/rota")
@Tag(name = "Gardes")
class FeedApi {

    private final FeedStates states;
    private final FeedDesk desk;

    FeedApi(FeedStates states, FeedDesk desk) {
        this.states = states;
        this.desk = desk;
    }

    /** A calendar as it was taken in, without its shifts. */
    record Taken(Pool pool, int shifts) {}

    @GetMapping("/feeds")
    @Operation(summary = "Lire l'état des calendriers d'équipe")
    List<FeedState> feeds() {
        return states.all();
    }

    @PutMapping(path = "/feed/{pool}", consumes = "text/calendar")
    @Operation(summary = "Envoyer le calendrier d'une équipe (.ics)")
    Taken send(@PathVariable String pool, @RequestBody byte[] calendar, Principal by) {
        var known = known(pool);
        if (calendar.length > ShiftReader.MOST_BYTES) {
            throw new TooLarge("Le calendrier dépasse 1 Mo.");
        }
        try {
            var entry = desk.send(known, new String(calendar, StandardCharsets.UTF_8), by.getName());
            return new Taken(known, ((FeedShifts) entry.body()).shifts().size());
        } catch (UnreadableCalendar unreadable) {
            throw new BrokenRule(String.join(" ", unreadable.sentences()));
        }
    }

    @DeleteMapping("/feed/{pool}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Retirer le calendrier d'une équipe")
    void takeAway(@PathVariable String pool, Principal by) {
        desk.takeAway(known(pool), by.getName());
    }

    private static Pool known(String pool) {
        return Pool.ofGroup(pool)
                .orElseThrow(() -> new UnknownReference("L'équipe « " + Fields.shown(pool) + " » n'existe pas."));
    }
}
