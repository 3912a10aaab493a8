package fr.vigie.intake.mail;

import static org.awaitility.Awaitility.await;

import fr.vigie.VigieTest;
import fr.vigie.intake.Doors;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A story of mail that comes in: what it becomes is looked for where it is kept. */
@VigieTest
abstract class MailStory {

    @Autowired
    MailDesk desk;

    @Autowired
    MailMemory memory;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    final Doors doors = Mockito.mock(Doors.class);

    private final List<MailboxWatch> watches = new ArrayList<>();

    @AfterEach
    void leaveTheMailbox() {
        watches.forEach(MailboxWatch::stop);
    }

    MailboxWatch watch(MailboxSettings settings) {
        return watch(settings, desk);
    }

    MailboxWatch watch(MailboxSettings settings, MailDesk desk) {
        var watch =
                new MailboxWatch(new MailRound(new MailIntake(desk, doors), memory, settings, doors), settings, doors);
        watches.add(watch);
        watch.start();
        return watch;
    }

    /** The incidents to which this mail went, as often as it was kept. */
    List<String> incidentsOf(Eml mail) {
        return database.sql("select incident from report where external_id like ?")
                .param("mail|" + mail.id() + "%")
                .query(String.class)
                .list();
    }

    String incidentOf(Eml mail) {
        await().atMost(Duration.ofSeconds(20)).until(() -> !incidentsOf(mail).isEmpty());
        return incidentsOf(mail).get(0);
    }

    Map<String, Object> report(Eml mail) {
        return database.sql("select * from report where external_id like ?")
                .param("mail|" + mail.id() + "%")
                .query()
                .singleRow();
    }

    long count(String table, String condition, Object... values) {
        return database.sql("select count(*) from " + table + " where " + condition)
                .params(List.of(values))
                .query(Long.class)
                .single();
    }

    static void eventually(java.util.concurrent.Callable<Boolean> holds) {
        await().atMost(Duration.ofSeconds(90)).until(holds);
    }

    @BeforeEach
    void nobodyWroteALot() {
        database.sql("delete from mail_taken").update();
    }

    Eml taken(Eml mail) {
        desk.take(mail.arrived(clock.instant()));
        return mail;
    }

    long replies(String reference) {
        return count("notice", "reference = ? and kind = 'REPLY'", reference);
    }
}
