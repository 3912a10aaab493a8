package fr.vigie.scenario;

import static fr.vigie.incident.Channel.CHAT;
import static fr.vigie.incident.Channel.EMAIL;
import static fr.vigie.incident.Channel.MONITORING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.vigie.incident.Enclosure;
import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Outcome;
import fr.vigie.incident.Papers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** What is said later of something that is known already. */
class FollowUpTest extends Story {

    private static final byte[] LOG = "2026-11-23 10:00 timeout".getBytes(StandardCharsets.UTF_8);

    @Test
    void what_follows_an_open_incident_joins_it_with_its_files_and_once() {
        at("2026-11-23T10:00");
        var incident = aReport().by(EMAIL).received();
        var papers = following(
                incident,
                Enclosure.kept("journal.txt", "text/plain", LOG),
                Enclosure.refused("virus.exe", "application/x-msdownload", 4_000, "Type de fichier refusé."));

        var joined = aReport().by(EMAIL).event("<m2@acme.example>").with(papers).received();
        aReport().by(EMAIL).event("<m2@acme.example>").with(papers).received();

        assertThat(joined.reference()).isEqualTo(incident.reference());
        assertThat(incident).hasInItsJournal(1, EntryKind.REPORT_ATTACHED);
        assertThat(stage.database()
                        .sql("select name, content, refused from enclosure order by position")
                        .query()
                        .listOfRows())
                .extracting(row -> row.get("name"), row -> row.get("content"), row -> row.get("refused"))
                .containsExactly(tuple("journal.txt", LOG, null), tuple("virus.exe", null, "Type de fichier refusé."));
    }

    @Test
    void what_follows_an_attached_incident_joins_the_one_that_took_it() {
        at("2026-11-23T10:00");
        var host = aReport().openedAs(1);
        var guest = aReport().by(EMAIL).received();
        guest.diagnose("decision", "ATTACH", "attachTo", host.reference());

        var joined = aReport().by(EMAIL).with(following(guest)).received();

        assertThat(joined.reference()).isEqualTo(host.reference());
    }

    @Test
    void what_follows_a_closed_incident_is_a_new_one_that_names_it() {
        at("2026-11-23T10:00");
        var closed = aReport().by(EMAIL).received();
        closed.diagnose("decision", "DISMISS", "diagnosis", "Fausse alerte");

        var next = aReport().by(EMAIL).with(following(closed)).received();

        assertThat(next.reference()).isNotEqualTo(closed.reference());
        assertThat(next)
                .waitsAt("diagnose")
                .saysInItsJournal(EntryKind.REPORTED, "support", "Suite de " + closed.reference());
        assertThat(closed).isClosedAs(Outcome.DISMISSED);
    }

    @Test
    void the_team_hears_that_its_client_wrote_and_not_at_each_word_of_a_chat() {
        at("2026-11-23T10:00");
        var incident = aReport().by(CHAT).openedAs(2);
        var before = replies();

        aReport().by(CHAT).about("Toujours rien ?").with(following(incident)).received();
        var once = replies();
        advance(seconds(20));
        aReport().by(CHAT).about("Allô ?").with(following(incident)).received();
        assertThat(replies()).isEqualTo(once).isGreaterThan(before);

        advance(minutes(6));
        aReport().by(CHAT).about("Et maintenant ?").with(following(incident)).received();
        assertThat(replies()).isEqualTo(2 * once);
    }

    @Test
    void an_alarm_that_goes_on_is_nobodys_letter() {
        at("2026-11-23T10:00");
        aReport().by(MONITORING).keyed("api").received();

        aReport().by(MONITORING).keyed("api").received();

        assertThat(replies()).isZero();
    }

    @Test
    void a_call_about_an_open_incident_joins_it_and_starts_nothing() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(2);

        var call = aReport()
                .about("Chez nous aussi")
                .with("follows", incident.reference())
                .started();

        assertThat(call.reference()).isEqualTo(incident.reference());
        assertThat(incident)
                .isStillWaitingForAPerson()
                .saysInItsJournal(EntryKind.REPORT_ATTACHED, "support", "Chez nous aussi");
    }

    @Test
    void only_our_teams_say_what_a_report_follows_and_only_of_what_is_there() {
        at("2026-11-23T10:00");
        var incident = aReport().openedAs(2);
        var told = aReport().with("follows", incident.reference()).told();

        assertThat(refusalOf(incident, () -> stage.people().as("integrateur", () -> start(told))))
                .contains("422", "Seules les équipes");
        told.put("follows", "INC-1999-000001");
        assertThat(refusalOf(incident, () -> stage.people().as("support", () -> start(told))))
                .contains("422", "n'existe pas");
    }

    private ProcessInstance start(Map<String, Object> told) {
        return stage.engine().getRuntimeService().startProcessInstanceByKey("incident", told);
    }

    private static Papers following(Ticket ticket, Enclosure... enclosures) {
        return new Papers(ticket.reference(), List.of(enclosures));
    }

    private long replies() {
        return stage.database()
                .sql("select count(*) from notice where kind = 'REPLY'")
                .query(Long.class)
                .single();
    }
}
