package fr.vigie.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody adds a place in which words are kept without saying what becomes of them. */
@VigieTest
class InventoryTest {

    /** Nothing that anybody wrote, no client's person: names of ours, states, references, machines. */
    private static final Map<String, String> NOT_OF_PERSONS = Map.ofEntries(
            Map.entry("alarm", "incident what"),
            Map.entry("alarm_tally", "incident"),
            Map.entry("audit_entry", "actor door act subject detail source row_key digest"),
            Map.entry("audit_seal", "hash"),
            Map.entry("chat_line", "conversation kind reference source"),
            Map.entry("client", "code name language"),
            Map.entry("client_domain", "domain client"),
            Map.entry("client_service", "client service"),
            Map.entry("client_contact", "client language carriers topics"),
            Map.entry("conversation", "id reference language"),
            Map.entry("doctor_finding", "name subject kind sentence"),
            Map.entry("enclosure", "type"),
            Map.entry("event_publication", "listener_id event_type serialized_event"),
            Map.entry("heartbeat", "name service severity"),
            Map.entry("idempotent_answer", "caller key fingerprint reference"),
            Map.entry("incident", "reference status channel service reported_by outcome attached_to pools assignee"),
            Map.entry("incident_confidence", "incident"),
            Map.entry("incident_insider", "incident account named_by"),
            Map.entry("intake_door", "door"),
            Map.entry("interruption", "reference state services threat insiders declared_by confirmed_by incident"),
            Map.entry("interruption_entry", "interruption by"),
            Map.entry("journal", "incident kind by client service status outcome"),
            Map.entry("mail_taken", "name fingerprint"),
            Map.entry("mailbox", "name"),
            Map.entry(
                    "maintenance",
                    "reference status requested_by services planned_by approved_by started_by finished_by cancelled_by"),
            Map.entry("maintenance_alarm", "maintenance what client service reported_by incident"),
            Map.entry("maintenance_client", "maintenance client name"),
            Map.entry("maintenance_entry", "maintenance kind author"),
            Map.entry("maintenance_incident", "maintenance incident"),
            Map.entry("notice", "reference kind occurrence carrier status"),
            Map.entry("person_request", "asked person by reason counts"),
            Map.entry("plan_entry", "key body made_by"),
            Map.entry("problem", "reference status origin found_by service fix change opened_by outcome"),
            Map.entry("problem_entry", "problem kind by"),
            Map.entry("problem_incident", "problem incident"),
            Map.entry("provider_account", "account issuer subject"),
            Map.entry("report", "incident channel service reported_by"),
            Map.entry("report_tally", "incident"),
            Map.entry("retention_count", "kind"),
            Map.entry("retention_sweep", "trouble"),
            Map.entry("rota_feed", "pool source content problem"),
            Map.entry("rota_hole", "hole"),
            Map.entry("secret", "name value"),
            Map.entry("status_entry", "id said"),
            Map.entry("webhook_trouble", "endpoint why"),
            Map.entry("wording", "language"));

    /** What the directory keeps for as long as the client is one. */
    private static final Set<String> DIRECTORY = Set.of("name", "email", "mobile");

    @Autowired
    JdbcClient database;

    @Test
    void every_column_that_can_hold_words_is_erased_one_day_masked_on_request_or_holds_nothing_of_persons() {
        var forgotten = new TreeSet<String>();
        columns()
                .forEach((table, columns) -> columns.stream()
                        .filter(column -> !isKnown(table, column))
                        .forEach(column -> forgotten.add(table + "." + column)));

        assertThat(forgotten).isEmpty();
    }

    @Test
    void the_page_of_the_house_lists_every_table_that_holds_something_of_persons() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        var places =
                Stream.concat(Stream.of("client_contact"), Holding.ALL.stream().map(Holding::table));
        var kinds = Arrays.stream(Kind.values()).map(Kind::name);
        assertThat(Stream.concat(places, kinds).filter(name -> !readme.contains("`" + name + "`")))
                .isEmpty();
    }

    private Map<String, List<String>> columns() {
        record Column(String table, String name) {}
        return database
                .sql("select table_name, column_name from information_schema.columns join information_schema.tables"
                        + " using (table_schema, table_name) where table_schema = 'public' and table_type = 'BASE TABLE'"
                        + " and data_type in ('text', 'bytea', 'jsonb', 'ARRAY', 'character varying')"
                        + " and table_name not like 'act\\_%' and table_name not like 'databasechangelog%'")
                .query((row, number) -> new Column(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Column::table, Collectors.mapping(Column::name, Collectors.toList())));
    }

    private static boolean isKnown(String table, String column) {
        return Arrays.asList(NOT_OF_PERSONS.getOrDefault(table, "").split(" ")).contains(column)
                || table.equals("client_contact") && DIRECTORY.contains(column)
                || Holding.ALL.stream()
                        .anyMatch(holding -> holding.table().equals(table)
                                && holding.columns().contains(column))
                || Arrays.stream(Kind.values())
                        .flatMap(kind -> Sweeper.statements(kind).stream())
                        .anyMatch(statement -> statement.sql().contains("update " + table + " set")
                                && statement.sql().contains(" " + column + " = "));
    }
}
