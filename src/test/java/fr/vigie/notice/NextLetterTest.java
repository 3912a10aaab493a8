package fr.vigie.notice;

import static fr.vigie.client.Carrier.MAIL;
import static fr.vigie.notice.OutboxWorld.by;
import static fr.vigie.notice.OutboxWorld.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever takes the next letter reads no more of those that wait, however many they are. */
class NextLetterTest extends RelayStory {

    private static final String ZOE = "zoe@example.org";

    @Autowired
    JdbcClient database;

    @Test
    void the_next_letter_stands_first_in_an_index() {
        database.sql("""
                        insert into notice (id, fact, reference, kind, carrier, recipient, status, at, due_at, occurrence)
                        select gen_random_uuid(), 'next|' || n, 'INC-' || n, 'MESSAGE', 'MAIL', 'x' || n, 'PENDING',
                            :now, cast(:now as timestamptz) - n * interval '1 second', 'x'
                        from generate_series(1, 5000) n""").param("now", Timestamp.from(clock.instant())).update();
        database.sql("analyze notice").update();

        var plan = database.sql("explain " + Letters.NEXT)
                .param("carrier", "MAIL")
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(clock.instant()))
                .param("busy", new String[0])
                .param("inHand", new UUID[0])
                .query(String.class)
                .list();

        assertThat(plan).anySatisfy(step -> assertThat(step).contains("Index Scan using notice_next on notice mine"));
        assertThat(plan).as("nothing is read to be put in order").noneMatch(step -> step.contains("Sort"));
    }

    @Test
    void whether_a_carrier_is_away_is_asked_of_what_it_took_of_late_however_much_it_ever_took() throws IOException {
        database.sql("""
                        insert into notice (id, fact, reference, kind, carrier, recipient, status, at, accepted_at, occurrence)
                        select gen_random_uuid(), 'sent|' || n, 'INC-' || n, 'MESSAGE', 'MAIL', 'x' || n, 'SENT',
                            t.at, t.at, 'x'
                        from generate_series(1, 5000) n, lateral (select now() - n * interval '1 hour' as at) t""").update();
        database.sql("analyze notice").update();
        var away = new ClassPathResource("doctor/late/carrier-away.sql").getContentAsString(StandardCharsets.UTF_8);

        var plan = database.sql("explain " + away)
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .list();

        assertThat(plan)
                .anySatisfy(step -> assertThat(step).contains("notice_accepted"))
                .noneMatch(step -> step.contains("Seq Scan on notice"));
    }

    @Test
    void what_waits_behind_a_letter_is_due_when_that_is_and_at_once_when_that_is_gone() {
        mail.next(new Delivery.TryLater("Occupé."));
        say("first");
        say("second");
        relay.carryAll();
        say("third");
        relay.putInOrder();

        assertThat(due()).as("nobody passes by them until then").isZero();

        clock.step(Duration.ofSeconds(5));
        mail.next(new Delivery.TryLater("Occupé."));
        relay.carryAll();
        assertThat(due()).isZero();
        clock.step(Duration.ofSeconds(15));
        relay.carryAll();
        assertThat(mail.recipients()).as("all three, in order").hasSize(5);
        assertThat(database.sql("select count(*) from notice where status = 'SENT'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void what_waited_behind_a_letter_that_was_erased_waits_no_longer() {
        mail.next(new Delivery.TryLater("Occupé."));
        say("first");
        say("second");
        relay.carryAll();
        clock.step(Duration.ofSeconds(5));
        mail.next(new Delivery.TryLater("Occupé."));
        relay.carryAll();
        database.sql("update notice set status = 'FAILED', due_at = null where seq = (select min(seq) from notice)")
                .update();

        relay.carryAll();

        assertThat(world.state(ticket, ZOE)).isEqualTo("SENT 1");
    }

    @Test
    void an_urgent_letter_does_not_wait_for_hours_behind_one_that_was_in_hand_when_it_was_written() {
        say("first");
        for (var wait : List.of(5, 15, 60, 300)) {
            mail.next(new Delivery.TryLater("Occupé."));
            relay.carryAll();
            clock.step(Duration.ofSeconds(wait));
        }
        var inHand = letters.claim(MAIL).orElseThrow();
        world.put(told(ticket, NoticeKind.MESSAGE, "fire", true), by(MAIL, ZOE));
        letters.settle(inHand, new Delivery.TryLater("Occupé."));

        clock.step(Duration.ofMinutes(1));
        relay.carryAll();

        assertThat(world.state(ticket, ZOE)).isEqualTo("SENT 1");
    }

    private void say(String what) {
        world.put(told(ticket, NoticeKind.MESSAGE, what, false), by(MAIL, ZOE));
    }

    private int due() {
        return database.sql("select count(*) from notice where due_at <= ?")
                .param(Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }
}
