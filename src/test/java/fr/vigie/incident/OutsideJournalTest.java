package fr.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.IncidentView.Line;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever reported an incident reads its steps, and not what staff or other clients said. */
class OutsideJournalTest {

    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void their_own_words_and_those_that_they_were_told_are_whole() {
        var reported = line(EntryKind.REPORTED, "acme", "téléphone : API lente");
        var again = line(EntryKind.REPORT_ATTACHED, "acme", "Nouveau signalement, téléphone : toujours lente");
        var answer = line(EntryKind.MESSAGE, "support", "Nous cherchons");

        assertThat(seen(reported, again, answer))
                .containsExactly(reported, again, line(EntryKind.MESSAGE, "procédure", "Nous cherchons"));
    }

    @Test
    void what_others_reported_and_what_concerns_staff_alone_is_not_there() {
        assertThat(seen(
                        line(
                                EntryKind.REPORT_ATTACHED,
                                "opale",
                                "Nouveau signalement, téléphone : la fuite de M. Durand"),
                        line(EntryKind.PROBLEM_LINKED, "support", "Problème PRB-2026-000001"),
                        line(EntryKind.NOTICE, "procédure", "Ticket à prendre à support"),
                        line(EntryKind.HANDED_OVER, "procédure", "Repris à astreinte")))
                .isEmpty();
    }

    @Test
    void steps_are_told_without_the_words_and_the_accounts_of_staff() {
        assertThat(seen(
                        line(EntryKind.OPENED, "support", "Ticket ouvert en priorité 3 : leur câble, comme toujours"),
                        line(EntryKind.ATTACHED, "support", "Rattaché à INC-2026-000001 : Opale menace de partir"),
                        line(EntryKind.ENGAGED, "support", "Action engagée (escalade à Karim Benali)")))
                .containsExactly(
                        line(EntryKind.OPENED, "procédure", "Ticket ouvert"),
                        line(EntryKind.ATTACHED, "procédure", "Rattaché à un autre incident"),
                        line(EntryKind.ENGAGED, "procédure", "Action engagée"));
    }

    private static List<Line> seen(Line... journal) {
        return OutsideJournal.of(List.of(journal), "acme");
    }

    private static Line line(EntryKind kind, String by, String text) {
        return new Line(AT, kind, by, text);
    }
}
