package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import fr.vigie.coverage.HoursHistory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The month of a client as both sides sign it, counted from what really happened. */
class StatementTest extends Story {

    private static final String NOVEMBER = "/releves/OPALE/2026-11";

    @LocalServerPort
    private int port;

    @Autowired
    private HoursHistory history;

    @Test
    void what_was_promised_and_what_was_kept_stand_side_by_side_with_every_incident() throws Exception {
        at("2026-11-02T10:00");
        var kept = ofOpale("Console lente").on("saas").started();
        advance(minutes(5));
        kept.diagnose("priority", 3);
        advance(minutes(10));
        kept.changePriority(2, "plus grave que dit");
        advance(minutes(10));
        kept.intervene("action", "CLIENT_CONTACT", "comment", "vu");
        at("2026-11-02T12:20");
        kept.restore("resolution", "relancé");
        kept.confirm(true);
        // a night, in which nobody of the technical teams is due
        at("2026-11-03T16:50");
        var missed = ofOpale("=1+cmd|' /C calc'!A0 <b>").on("api").openedAs(1);
        advance(minutes(16));
        at("2026-11-03T18:50");
        missed.intervene("action", "CLIENT_CONTACT", "comment", "vu");
        missed.restore("resolution", "relancé");
        missed.confirm(true);
        at("2026-11-04T10:00");
        ofOpale("Fausse alerte").started().diagnose("decision", "DISMISS", "diagnosis", "rien");
        aReport().from("ACME").about("D'un autre").openedAs(1);
        at("2026-11-30T23:59:59");
        var open = ofOpale("Le dernier du mois").on("sms").openedAs(4);
        at("2026-12-01T00:00");
        ofOpale("De décembre").openedAs(4);

        // what is declared afterwards covered nobody then
        stage.database()
                .sql("""
                        insert into plan_entry (key, body, made_by, at) values ('event/salon', '{"name": "Salon",
                        "from": "2026-11-03", "to": "2026-11-03", "clients": ["OPALE"], "people": []}', 'responsable', ?)
                        """)
                .param(Timestamp.from(Time.paris("2026-11-20T10:00")))
                .update();
        at("2026-12-01T09:00");
        var hours = history.until(stage.time().now());
        var evening = Time.paris("2026-11-03T18:00");
        assertThat(hours.calendarFor("OPALE", evening).isCovered(evening)).isFalse();
        assertThat(hours.calendarFor("OPALE", stage.time().now()).isCovered(evening))
                .isTrue();
        var json = get("/api/statements/OPALE/2026-11");
        assertThat(JsonPath.<List<String>>read(json, "$.incidents[?(@.counted == true)].reference"))
                .containsExactly(kept.reference(), missed.reference(), open.reference());
        assertThat(JsonPath.<List<String>>read(json, "$.incidents[?(@.counted == false)].outcome"))
                .containsExactly("DISMISSED");
        assertThat(JsonPath.<Boolean>read(json, "$.provisional"))
                .as("one is not closed")
                .isTrue();
        assertThat(JsonPath.<Map<String, Object>>read(json, "$.priorities[0].reaction"))
                .containsEntry("kept", 0)
                .containsEntry("missed", 1)
                .containsEntry("percent", 0.0);
        assertThat(JsonPath.<Map<String, Object>>read(json, "$.priorities[0].reaction.took.worst"))
                .as("of two hours, ten minutes with somebody there")
                .containsEntry("continuousSeconds", 7200)
                .containsEntry("coveredSeconds", 600);
        assertThat(JsonPath.<Map<String, Object>>read(json, "$.priorities[1].reaction"))
                .containsEntry("kept", 1)
                .containsEntry("percent", 100.0);
        assertThat(JsonPath.<Map<String, Object>>read(json, "$.priorities[1].restoration.median"))
                .as("at noon on-call is there")
                .containsEntry("continuousSeconds", 8100)
                .containsEntry("coveredSeconds", 8100);
        assertThat(JsonPath.<List<Integer>>read(json, "$.incidents[0].priorities"))
                .containsExactly(3, 2);

        assertThat(get(NOVEMBER))
                .contains(
                        "Mutuelle Opale",
                        "novembre 2026",
                        "provisoire",
                        "3 → 2",
                        "manqué de 1 h 45 min, escalade de niveau 1")
                .contains("calc&#39;!A0 &lt;b&gt;")
                .contains("classé sans suite")
                .doesNotContain("D'un autre", "De décembre", "<b>&#39;");
        assertThat(get(NOVEMBER + "?format=csv"))
                .startsWith("\uFEFFRéférence;Objet")
                .contains(";'=1+cmd|' /C calc'!A0 <b>;api;")
                .contains("Empreinte SHA-256");
        var printed = reader().pdf(NOVEMBER + "?format=pdf");
        assertThat(printed)
                .contains("Mutuelle Opale", "novembre 2026", kept.reference(), "manqué", "SHA-256", "1 / ")
                .contains("Disponibilité des services", "Le dernier du mois");
    }

    @Test
    void the_same_journal_gives_the_same_bytes_whatever_becomes_of_the_words_and_of_the_tickets() throws Exception {
        at("2026-10-20T10:00");
        var incident = ofOpale("Madame Michu n'a pas ses SMS").on("sms").openedAs(2);
        advance(minutes(3));
        var early = stage.time().now();
        advance(minutes(3));
        incident.intervene("action", "CLIENT_CONTACT", "comment", "vu");
        incident.restore("resolution", "relancé");
        incident.confirm(true);
        at("2026-11-02T10:00");
        var figures = reader().bytes("/releves/OPALE/2026-10?format=chiffres");
        var checksum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(figures));

        assertThat(new String(figures, StandardCharsets.UTF_8))
                .contains("etat;definitif", "incident;" + incident.reference() + ";sms;2;2;CLOSED;CONFIRMED;0;false;")
                .doesNotContain("Michu");
        assertThat(get("/releves/OPALE/2026-10")).contains(checksum, "définitif", "Madame Michu");

        stage.database()
                .sql("update incident set subject = 'effacé', description = null")
                .update();
        stage.database()
                .sql("update journal set text = 'effacé', erased_at = now()")
                .update();
        at("2026-11-03T10:00");
        assertThat(reader().bytes("/releves/OPALE/2026-10?format=chiffres")).isEqualTo(figures);
        assertThat(JsonPath.<String>read(get("/api/statements/OPALE/2026-10"), "$.checksum"))
                .isEqualTo(checksum);
        var before = get("/api/statements/OPALE/2026-10?asOf=" + early);
        assertThat(JsonPath.<String>read(before, "$.incidents[0].status")).isEqualTo("OPEN");
        assertThat(JsonPath.<Object>read(before, "$.incidents[0].intervenedAt")).isNull();
        assertThat(JsonPath.<Boolean>read(before, "$.complete")).isFalse();
    }

    @Test
    void the_list_leads_to_each_client_and_names_what_stands_nowhere() {
        at("2026-11-05T10:00");
        ofOpale("Console lente").started();
        aReport().from("Inconnu & fils").started();

        assertThat(get("/releves?mois=2026-11"))
                .contains("Mutuelle Opale", "/releves/OPALE/2026-11", "1 incident de ce mois n&#39;est à aucun client");
        assertThat(get("/releves?mois=2026-11&client=opale")).contains("Opale").doesNotContain("Northwind");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /releves/OPALE/novembre                        | 400 | n'est pas un mois
            /releves/OPALE/2026-13                         | 400 | n'est pas un mois
            /releves/OPALE/2026-12                         | 422 | n'a pas commencé
            /releves/OPALE/2026-11?format=xls              | 400 | « format »
            /releves/OPALE/2026-11?au=2026-11-06T00:00Z    | 422 | dans l'avenir
            /releves/OPALE/2026-11?au=2026-10-06T00:00Z    | 422 | avant le mois
            /api/statements/OPALE/2026-11?asOf=hier        | 400 | « asOf »
            /api/statements/PERSONNE/2026-11               | 404 | pas dans l'annuaire
            """)
    void what_can_not_be_answered_is_refused_in_a_sentence(String address, int status, String sentence) {
        at("2026-11-05T10:00");
        var answer = Knock.at(port, address).as("responsable").get();

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence);
    }

    private ReportDraft ofOpale(String subject) {
        return aReport().from("OPALE").about(subject);
    }

    private String get(String address) {
        return reader().get(address);
    }

    private StatementReader reader() {
        return new StatementReader(port);
    }
}
