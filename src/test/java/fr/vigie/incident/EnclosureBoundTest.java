package fr.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.unit.DataSize;

/** The files of one ticket don't fill the disk, whoever sends them and as often as they like. */
@VigieTest
class EnclosureBoundTest {

    @Autowired
    ReportDesk desk;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void beyond_the_bound_of_a_ticket_name_and_size_are_kept_and_why() {
        var enclosures = new Enclosures(database, new EnclosureSettings(DataSize.ofBytes(1000)), transactions);
        var first = reported("un");
        var second = reported("deux");

        enclosures.keep(
                first.report(), first.incident(), List.of(file("a.log", 600), file("b.log", 600), file("c.log", 400)));
        enclosures.keep(second.report(), second.incident(), List.of(file("d.log", 1000)));
        database.sql("update enclosure set report = ?, position = 10 + position where report = ?")
                .params(first.report(), second.report())
                .update();
        enclosures.keep(
                second.report(),
                first.incident(),
                List.of(file("e.log", 1), Enclosure.refused("f.exe", "a/b", 9, "Non.")));

        assertThat(kept(first.report())).containsExactly("a.log 600", "c.log 400", "d.log 1000");
        assertThat(kept(second.report())).isEmpty();
        assertThat(database.sql("select name || ' ' || size || ' ' || refused from enclosure where content is null"
                                + " and report in (?, ?) order by name")
                        .params(first.report(), second.report())
                        .query(String.class)
                        .list())
                .satisfiesExactly(
                        file -> assertThat(file).startsWith("b.log 600 Non conservé : les fichiers de ce ticket"),
                        file -> assertThat(file).startsWith("e.log 1 Non conservé"),
                        file -> assertThat(file).isEqualTo("f.exe 9 Non."));
    }

    @Test
    void of_an_incident_that_has_hundreds_those_that_are_not_kept_are_counted() {
        var enclosures = new Enclosures(database, new EnclosureSettings(DataSize.ofBytes(1000)), transactions);
        var first = reported("cent");
        database.sql("insert into enclosure (id, report, position, name, type, size, original, refused)"
                        + " select gen_random_uuid(), ?, 100 + number, 'x', 'a/b', 1, false, 'Non.'"
                        + " from generate_series(1, 500) as number")
                .param(first.report())
                .update();

        enclosures.keep(
                first.report(), first.incident(), List.of(file("a.log", 600), file("b.log", 600), file("c.log", 700)));

        assertThat(kept(first.report())).containsExactly("a.log 600");
        assertThat(database.sql("select name || ' ' || size || ' ' || refused from enclosure where position < 100"
                                + " and content is null and report = ?")
                        .param(first.report())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("2 fichiers 1300 Non conservé : les fichiers de ce ticket");
    }

    private record Reported(String incident, UUID report) {}

    private Reported reported(String subject) {
        var incident = desk.receive(new Report(
                        Channel.EMAIL, null, Contact.NOBODY, subject, null, null, null, null, null, null, null, "mail"))
                .reference();
        var report = database.sql("select id from report where incident = ?")
                .param(incident)
                .query(UUID.class)
                .single();
        return new Reported(incident, report);
    }

    private List<String> kept(UUID report) {
        return database.sql("select name || ' ' || size from enclosure where content is not null and report = ?"
                        + " order by name")
                .param(report)
                .query(String.class)
                .list();
    }

    private static Enclosure file(String name, int size) {
        return Enclosure.kept(name, "text/plain", new byte[size]);
    }
}
