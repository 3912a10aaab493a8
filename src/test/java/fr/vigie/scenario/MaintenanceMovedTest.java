package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.status.InterruptionFacts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was announced is moved or does not take place: everybody hears of it, with a new notice where that is due. */
class MaintenanceMovedTest extends MaintenanceStory {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    @Autowired
    InterruptionFacts facts;

    @Test
    void a_later_window_is_only_told_and_an_earlier_or_longer_one_needs_the_whole_notice_again() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept();
        advanceTo("2026-12-03T10:00");

        assertThat(refusal(() -> moved(reference, "05/12/2026 21:00", "05/12/2026 22:30")))
                .startsWith("422 Les clients sont prévenus au moins 5 jours calendaires avant");
        assertThat(refusal(() -> moved(reference, "06/12/2026 22:00", "07/12/2026 00:30")))
                .startsWith("422 Les clients sont prévenus au moins 5 jours calendaires avant");
        assertThat(refusal(() -> moved(reference, "05/12/2026 22:00", "05/12/2026 23:30")))
                .isEqualTo("422 C'est déjà la fenêtre de cette maintenance.");

        moved(reference, "06/12/2026 22:00", "06/12/2026 23:30");
        assertThat(told(reference, "MOVED")).hasSize(3);
        assertThat(steps(reference)).containsExactly("follow");
        assertThat(isProper(reference)).isTrue();

        advanceTo("2026-12-05T22:00");
        assertThat(told(reference, "REMINDER")).hasSize(3);
        assertThat(steps(reference)).as("not on the first day").containsExactly("follow");

        moved(reference, "12/12/2026 22:00", "13/12/2026 02:00");
        assertThat(of(reference, "round")).isEqualTo("2");
        assertThat(told(reference, "MOVED")).hasSize(6);
        advanceTo("2026-12-07T22:00");
        assertThat(steps(reference)).as("nobody has the new notice").containsExactly("follow", "tellOtherwise");
    }

    @Test
    void a_move_into_business_hours_is_approved_before_it_is_told() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);

        moved(reference, "07/12/2026 10:00", "07/12/2026 11:00", "businessHoursReason", "Il vient lundi");

        assertThat(status(reference)).isEqualTo("TO_APPROVE");
        assertThat(told(reference, "MOVED")).isEmpty();
        complete("responsable", reference, "approve", "approved", "true");
        assertThat(told(reference, "MOVED")).hasSize(3);
    }

    @Test
    void a_move_is_approved_before_the_window_comes_that_clients_were_told_or_needs_a_notice_of_its_own() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept();
        advanceTo("2026-12-02T10:00");
        moved(reference, "07/12/2026 10:00", "07/12/2026 11:00", "businessHoursReason", "Il vient lundi");
        assertThat(words(reference, "MAINTENANCE"))
                .anyMatch(text -> text.contains("au plus tard le sam. 5 déc. 2026 22:00"));

        advanceTo("2026-12-05T21:59");
        assertThat(ahead()).containsExactly("05/12/2026 22:00");
        advanceTo("2026-12-05T22:00");
        assertThat(ahead()).isEmpty();
        assertThat(facts.between(stage.time().now(), Time.paris("2026-12-31T00:00"))
                        .undecided())
                .extracting(fact -> fact.from())
                .containsExactly(Time.paris("2026-12-05T22:00"));
        assertThat(refusal(() -> {
                    complete("responsable", reference, "approve", "approved", "true");
                    return null;
                }))
                .isEqualTo("422 Il est trop tard pour approuver : la fenêtre annoncée aux clients a commencé le"
                        + " sam. 5 déc. 2026 22:00. Refusez-la, pour qu'elle soit déplacée avec un nouveau préavis.");

        complete("responsable", reference, "approve", "approved", "false", "comment", "Trop tard");
        var monday = List.of("withdrawn", "false", "from", "14/12/2026 10:00", "to", "14/12/2026 11:00");
        complete("responsable", reference, "revise", monday.toArray(String[]::new));
        assertThat(words(reference, "MAINTENANCE"))
                .anyMatch(text -> text.contains("au plus tard le mer. 9 déc. 2026 10:00"));
        complete("responsable", reference, "approve", "approved", "true");
        assertThat(of(reference, "round")).isEqualTo("2");
        assertThat(told(reference, "MOVED")).hasSize(3);
    }

    @Test
    void until_another_window_is_approved_what_clients_were_told_is_shown_and_a_withdrawal_names_it() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        assertThat(ahead()).containsExactly("05/12/2026 22:00");

        moved(reference, "07/12/2026 10:00", "07/12/2026 11:00", "businessHoursReason", "Il vient lundi");
        assertThat(ahead()).containsExactly("05/12/2026 22:00");
        complete("responsable", reference, "approve", "approved", "false", "comment", "Pas un lundi");
        assertThat(ahead()).containsExactly("05/12/2026 22:00");
        assertThat(of(reference, "starts_at = told_from")).isEqualTo("false");

        complete("responsable", reference, "revise", "withdrawn", "true", "why", "Plus nécessaire");
        assertThat(told(reference, "CANCELLED")).hasSize(3);
        assertThat(words(reference, "MAINTENANCE_CANCELLED"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).containsPattern("(samedi|Saturday) 5 "));
        assertThat(ahead()).isEmpty();
        assertThat(facts.between(stage.time().now(), Time.paris("2026-12-31T00:00"))
                        .cancelled())
                .extracting(fact -> fact.from())
                .containsExactly(Time.paris("2026-12-05T22:00"));
    }

    @Test
    void where_the_told_window_has_come_and_nobody_began_another_one_needs_its_own_notice() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept();
        advanceTo("2026-12-05T23:30");

        assertThat(refusal(() -> moved(reference, "09/12/2026 22:00", "09/12/2026 23:30")))
                .startsWith("422 Les clients sont prévenus au moins 5 jours calendaires avant");
        moved(reference, "12/12/2026 22:00", "12/12/2026 23:30");

        assertThat(of(reference, "round")).isEqualTo("2");
        assertThat(ahead()).containsExactly("12/12/2026 22:00");
    }

    private List<String> ahead() {
        return facts.between(stage.time().now(), Time.paris("2026-12-31T00:00")).ahead().stream()
                .map(fact -> HOUR.format(fact.from().atZone(PARIS)))
                .toList();
    }

    private List<String> words(String reference, String kind) {
        return stage.database()
                .sql("select distinct body from wording join notice on wording = wording.id"
                        + " where reference = ? and kind = ? and carrier = 'MAIL'")
                .params(reference, kind)
                .query(String.class)
                .list();
    }

    @Test
    void a_maintenance_is_cancelled_before_it_begins_and_everybody_hears_of_it_once() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);

        assertThat(refusal(() -> {
                    complete("responsable", reference, "follow", "decision", "CANCEL");
                    return null;
                }))
                .isEqualTo("422 Dites pourquoi (why).");
        complete("responsable", reference, "follow", "decision", "CANCEL", "why", "Plus nécessaire");

        assertThat(status(reference)).isEqualTo("CANCELLED");
        assertThat(told(reference, "CANCELLED")).hasSize(3);
        assertThat(steps(reference)).isEmpty();
        advanceTo("2026-12-06T00:00");
        assertThat(told(reference, "REMINDER")).isEmpty();
    }
}
