package fr.vigie.coverage.plan;

import fr.vigie.client.Carrier;
import fr.vigie.client.Client;
import fr.vigie.client.ClientDirectory;
import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Event;
import fr.vigie.coverage.ExceptionalDay;
import fr.vigie.coverage.Person;
import fr.vigie.coverage.Replacement;
import fr.vigie.coverage.Rotation;
import fr.vigie.coverage.Rotation.Every;
import fr.vigie.coverage.Shift;
import fr.vigie.refusal.BrokenRule;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what managers ask for; every refusal is a {@link BrokenRule} that names the field. */
@Component
class Draft {

    private static final int LONGEST = 100;
    private static final int DAYS_OF_A_YEAR = 366;

    private final Fields fields;
    private final ClientDirectory clients;
    private final Coverage coverage;

    Draft(Fields fields, ClientDirectory clients, Coverage coverage) {
        this.fields = fields;
        this.clients = clients;
        this.coverage = coverage;
    }

    Rotation rotation(Asked.OfRotation asked) {
        // an empty list is an answer: from that day on nobody takes turns
        var people = fields.people("people", Fields.needed("people", asked.people()));
        int together = asked.together() == null ? 1 : asked.together();
        if (together < 1 || together > Math.max(1, people.size())) {
            throw new BrokenRule(
                    "Le champ « together » va de 1 au nombre de personnes : combien sont de garde ensemble.");
        }
        return new Rotation(
                Fields.needed("pool", asked.pool()),
                people,
                fields.day("from", asked.from()),
                asked.handOver() == null ? LocalTime.MIDNIGHT : asked.handOver(),
                asked.every() == null ? Every.WEEKLY : asked.every(),
                together);
    }

    Shift shift(Asked.OfShift asked) {
        var span = fields.span(asked.from(), asked.to());
        return new Shift(
                Fields.needed("pool", asked.pool()), span.from(), span.to(), fields.somebody("people", asked.people()));
    }

    Replacement replacement(Asked.OfReplacement asked) {
        var span = fields.span(asked.from(), asked.to());
        var insteadOf = asked.insteadOf() == null ? null : fields.person("insteadOf", asked.insteadOf());
        var replacement = new Replacement(
                Fields.needed("pool", asked.pool()),
                span.from(),
                span.to(),
                insteadOf,
                fields.somebody("people", asked.people()));
        if (insteadOf != null && !isInTurn(insteadOf, replacement)) {
            throw new BrokenRule("« " + insteadOf + " » n'a aucun tour dans l'équipe « "
                    + replacement.pool().label()
                    + " » entre « from » et « to » : il n'y a pas de place à prendre.");
        }
        return replacement;
    }

    Swap swap(Asked.OfSwap asked) {
        var one = Fields.needed("one", asked.one());
        var other = Fields.needed("other", asked.other());
        var person = fields.person("one.person", one.person());
        var second = fields.person("other.person", other.person());
        if (person.equals(second)) {
            throw new BrokenRule("Un échange se fait à deux : « one » et « other » disent la même personne.");
        }
        var swap = new Swap(
                replacement(new Asked.OfReplacement(asked.pool(), one.from(), one.to(), person, List.of(second))),
                replacement(new Asked.OfReplacement(asked.pool(), other.from(), other.to(), second, List.of(person))));
        if (swap.one().from().isBefore(swap.other().to())
                && swap.other().from().isBefore(swap.one().to())) {
            throw new BrokenRule("Les deux tours d'un échange, « one » et « other », ne peuvent pas se chevaucher.");
        }
        return swap;
    }

    Event event(Asked.OfEvent asked) {
        var from = fields.day("from", asked.from());
        var to = asked.to() == null ? from : fields.day("to", asked.to());
        if (to.isBefore(from) || !to.isBefore(from.plusDays(DAYS_OF_A_YEAR))) {
            throw new BrokenRule("Le dernier jour (to) d'un événement suit le premier (from), à moins d'un an.");
        }
        var place = asked.place() == null ? null : Fields.text("place", asked.place(), LONGEST);
        return new Event(
                Fields.text("name", asked.name(), LONGEST),
                place,
                from,
                to,
                covered(Fields.needed("clients", asked.clients())),
                fields.people("people", asked.people() == null ? List.of() : asked.people()));
    }

    ExceptionalDay day(LocalDate date, Asked.OfDay asked) {
        return new ExceptionalDay(
                fields.day("date", date),
                Fields.text("reason", asked.reason(), LONGEST),
                Fields.hours(Fields.needed("hours", asked.hours())));
    }

    Person person(String account, Asked.OfPerson asked) {
        var carriers = asked.carriers() == null ? List.<Carrier>of() : Fields.whole("carriers", asked.carriers());
        return new Person(
                fields.person("account", account),
                Fields.matching("email", asked.email(), Fields.EMAIL),
                Fields.matching("mobile", asked.mobile(), Person.MOBILE),
                carriers);
    }

    private boolean isInTurn(String person, Replacement when) {
        return coverage.turns(when.pool(), when.from(), when.to()).stream()
                .anyMatch(turn -> turn.people().contains(person));
    }

    private Set<String> covered(Set<@Nullable String> asked) {
        var codes = Fields.whole("clients", asked.stream().toList()).stream()
                .map(this::code)
                .collect(Collectors.toUnmodifiableSet());
        if (codes.isEmpty()) {
            throw new BrokenRule("Le champ « clients » dit quels clients l'événement couvre : un au moins.");
        }
        return codes;
    }

    private String code(String asked) {
        return clients.byCode(asked)
                .map(Client::code)
                .orElseThrow(() -> new BrokenRule(
                        "Le champ « clients » nomme « " + Fields.shown(asked) + " », que l'annuaire ne connaît pas."));
    }
}
