package fr.vigie.status.page;

import fr.vigie.client.KnownServices;
import fr.vigie.status.Interruption;
import fr.vigie.status.Interruption.Kind;
import fr.vigie.status.page.Entry.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Entries in the words of one language: services, state and times, and no word that anybody typed. */
record Items(Said said, KnownServices names) {

    PageView.Item of(Entry entry) {
        return new PageView.Item(code(entry.fact()), what(entry), services(entry.fact()), when(entry));
    }

    /** « Interruption : API, Plateforme SaaS ». */
    String title(Entry entry) {
        return what(entry) + phrases().say("colon") + services(entry.fact());
    }

    String when(Entry entry) {
        var fact = entry.fact();
        var until = entry.until();
        if (entry.isNow()) {
            return phrases().say("since", said.instant(fact.from())) + end(entry, until);
        }
        return said.span(fact.from(), until)
                + (until == null ? "" : " (" + said.duration(Duration.between(fact.from(), until)) + ")");
    }

    private String end(Entry entry, @Nullable Instant until) {
        if (entry.is(Phase.LATE)) {
            return ", " + phrases().say("late");
        }
        return until == null || entry.fact().kind() == Kind.INCIDENT
                ? ""
                : ", " + phrases().say("endsAt", said.instant(until));
    }

    String services(Interruption fact) {
        return fact.services().stream()
                .map(id -> names.name(id, said.language()))
                .collect(Collectors.joining(", "));
    }

    private String what(Entry entry) {
        var phase = switch (entry.phase()) {
            case AHEAD -> "ahead.";
            case DUE, RUNNING, LATE -> "kind.";
            case UNDECIDED -> "undecided.";
            case OVER -> "over.";
            case CANCELLED -> "cancelled.";
        };
        return phrases().say(phase + kind(entry.fact()));
    }

    private static String kind(Interruption fact) {
        return fact.kind() == Kind.INCIDENT ? code(fact) : fact.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String code(Interruption fact) {
        if (fact.kind() == Kind.MAINTENANCE) {
            return State.MAINTENANCE.code();
        }
        return (fact.degrades() ? State.DEGRADED : State.INTERRUPTED).code();
    }

    private Phrases phrases() {
        return Phrases.of(said.language());
    }
}
