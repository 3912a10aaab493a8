package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Emptied;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** When a statement is final, whose acts it counts, and that anybody can check it. */
class StatementSettledTest extends Story {

    private static final String FIGURES = "/releves/OPALE/2026-10?format=chiffres";

    @LocalServerPort
    private int port;

    @Test
    void what_belongs_to_another_incident_is_final_with_that_one_and_none_of_its_acts_are_its_own() throws Exception {
        at("2026-10-20T10:00");
        var master = aReport().from("ACME").on("api").about("D'un autre").openedAs(1);
        var guest = aReport().from("OPALE").on("api").about("La même panne").started();
        advance(minutes(16));
        new OneFailure(stage).attach(master, guest);
        advance(minutes(5));
        master.intervene("action", "CLIENT_CONTACT", "comment", "vu");
        master.restore("resolution", "relancé");
        at("2026-11-02T10:00");

        assertThat(figures()).contains("etat;provisoire", "a-part;" + guest.reference());
        var open = get("/api/statements/OPALE/2026-10");
        assertThat(JsonPath.<Boolean>read(open, "$.provisional")).isTrue();
        assertThat(JsonPath.<Object>read(open, "$.incidents[0].intervenedAt")).isNull();
        assertThat(JsonPath.<Object>read(open, "$.incidents[0].restoredAt")).isNull();
        assertThat(get("/releves/OPALE/2026-10"))
                .contains("Aucun incident compté", "Dont 1 engagement manqué", "manqué de 1 min");

        master.confirm(true);
        advance(minutes(1));
        assertThat(figures()).contains("etat;definitif");
        assertThat(get("/releves/OPALE/2026-10")).contains("définitif").doesNotContain("provisoire");
    }

    @Test
    void availability_stands_beside_the_figures_and_is_provisional_by_itself() throws Exception {
        at("2026-10-20T10:00");
        var failure = aReport().from("ACME").on("sms").about("D'un autre").openedAs(1);
        advance(minutes(5));
        failure.intervene("action", "CLIENT_CONTACT", "comment", "vu");
        failure.restore("resolution", "relancé");
        at("2026-11-02T10:00");
        var figures = figures();

        assertThat(figures).contains("etat;definitif").doesNotContain("service;");
        assertThat(get("/releves/OPALE/2026-10")).contains("provisoire", "Disponibilité : état au lun. 2 nov. 2026");
        failure.confirm(false);
        advance(minutes(1));
        assertThat(figures()).as("what became of the service changes no figure").isEqualTo(figures);
    }

    @Test
    void the_figures_behind_the_link_of_the_page_have_the_checksum_that_it_prints() throws Exception {
        at("2026-11-05T10:00");
        var open = aReport().from("OPALE").on("Console de paie").openedAs(4);
        advance(minutes(1));
        var page = get("/releves/OPALE/2026-11").replace("&#x3D;", "=").replace("&amp;", "&");
        var link = Pattern.compile("href=\"([^\"]*format=chiffres[^\"]*)\"").matcher(page);
        assertThat(link.find()).isTrue();
        at("2026-11-05T18:00");
        open.intervene("action", "CLIENT_CONTACT", "comment", "vu");

        var bytes = new StatementReader(port).bytes(link.group(1));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("incident;" + open.reference() + ";;4;")
                .doesNotContain("paie");
        assertThat(page)
                .contains(
                        "SHA-256 "
                                + HexFormat.of()
                                        .formatHex(MessageDigest.getInstance("SHA-256")
                                                .digest(bytes)),
                        "au 2026-11-05T09:01:00Z");
    }

    @Test
    void what_happened_before_the_journal_said_where_tickets_stood_is_read_from_the_ticket() {
        at("2026-10-20T10:00");
        var incident = aReport().from("OPALE").on("sms").openedAs(2);
        Emptied.unguarded(
                stage.database(),
                "update journal set client = null, service = null, status = null, priority = null, notified_at = null");
        at("2026-11-02T10:00");

        var json = get("/api/statements/OPALE/2026-10");
        assertThat(JsonPath.<List<String>>read(json, "$.incidents[*].reference"))
                .containsExactly(incident.reference());
        assertThat(JsonPath.<List<Integer>>read(json, "$.incidents[0].priorities"))
                .containsExactly(2);
        assertThat(JsonPath.<List<String>>read(
                        get("/api/statements/OPALE/2026-10?asOf=2026-10-20T07:00:00Z"), "$.incidents[*].reference"))
                .as("before it reached us")
                .isEmpty();
    }

    @Test
    void a_service_is_held_to_what_was_agreed_when_the_month_ended() throws Exception {
        at("2026-11-10T10:00");
        var table = Files.readString(Path.of("bpmn/status/service-levels.dmn"));
        stage.engine()
                .getRepositoryService()
                .createDeployment()
                .addString("service-levels.dmn", table.replace("<text>99.95</text>", "<text>98.765</text>"))
                .deploy();
        at("2026-12-01T10:00");
        var agreed = "$.services[?(@.service == 'sms')].agreed";

        assertThat(JsonPath.<List<Double>>read(get("/api/statements/OPALE/2026-10"), agreed))
                .containsExactly(99.95);
        assertThat(JsonPath.<List<Double>>read(get("/api/statements/OPALE/2026-11"), agreed))
                .containsExactly(98.765);
    }

    @Test
    void of_two_lines_the_one_that_knew_more_of_the_ticket_counts() {
        at("2026-10-20T10:00");
        aReport().from("OPALE").on("sms").openedAs(2);
        Emptied.unguarded(
                stage.database(),
                "update journal set incident_version = 0, status = 'REPORTED' where id = (select max(id) from journal)");
        at("2026-11-02T10:00");

        assertThat(JsonPath.<String>read(get("/api/statements/OPALE/2026-10"), "$.incidents[0].status"))
                .isEqualTo("OPEN");
    }

    @Test
    void who_left_the_directory_keeps_a_place_in_the_list() {
        at("2026-11-05T10:00");
        aReport().from("OPALE").openedAs(4);
        stage.database().sql("update incident set client = 'PARTI'").update();

        assertThat(get("/releves?mois=2026-11")).contains("PARTI (n&#39;est plus dans l&#39;annuaire)");
        assertThat(get("/releves?mois=2026-11&client=opale")).doesNotContain("PARTI");
    }

    private String figures() throws Exception {
        return new String(new StatementReader(port).bytes(FIGURES), StandardCharsets.UTF_8);
    }

    private String get(String address) {
        return new StatementReader(port).get(address);
    }
}
