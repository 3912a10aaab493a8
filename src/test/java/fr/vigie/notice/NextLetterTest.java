package fr.vigie.notice;

import static fr.vigie.client.Carrier.MAIL;
import static fr.vigie.notice.OutboxWorld.by;
import static fr.vigie.notice.OutboxWorld.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever takes the next letter reads no more of those that wait, however many they are. */
class NextLetterTest extends RelayStory {

    private static final String ZOE = "zoe@example.org";
    private static final int LONG_QUEUE = 3_000;
    private static final UUID WORDING = UUID.randomUUID();

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void the_next_letter_is_found_without_a_look_at_all_that_wait_although_the_planner_knows_of_none() {
        wait(LONG_QUEUE);

        assertThat(read(() -> assertThat(letters.claim(MAIL)).isPresent())).isLessThan(20);
    }

    @Test
    void nor_is_anything_read_of_thousands_that_are_tried_later() {
        wait(LONG_QUEUE);
        database.sql("update notice set urgent = true, due_at = ? where due_at is not null and recipient <> 'x1'")
                .param(Timestamp.from(clock.instant().plusSeconds(60)))
                .update();

        assertThat(read(() -> assertThat(letters.claim(MAIL)).isPresent())).isLessThan(20);
    }

    @Test
    void to_put_thousands_in_order_each_is_looked_at_a_few_times_and_not_once_for_each_other() {
        wait(LONG_QUEUE);
        letters.claim(MAIL);

        assertThat(read(relay::putInOrder)).isLessThan(50 * LONG_QUEUE);
    }

    /** How many rows of the outbox that reads. */
    private long read(Runnable act) {
        return transactions.execute(step -> {
            step.setRollbackOnly();
            var before = read();
            act.run();
            return read() - before;
        });
    }

    private long read() {
        return database.sql(
                        "select idx_tup_fetch + seq_tup_read from pg_stat_xact_user_tables where relname = 'notice'")
                .query(Long.class)
                .single();
    }

    /** As many as that wait, after the planner's figures were taken, when as many had gone and none waited. */
    private void wait(int many) {
        database.sql("insert into wording (id, language, subject, brief, body) values (?, 'FR', 'x', 'x', 'x')")
                .param(WORDING)
                .update();
        insert("gone", many, NoticeStatus.SENT, null);
        database.sql("vacuum analyze notice").update();
        insert("next", many, NoticeStatus.PENDING, clock.instant());
    }

    private void insert(String name, int many, NoticeStatus status, @Nullable Instant due) {
        database.sql("""
                        insert into notice (id, fact, reference, kind, carrier, recipient, status, at, due_at, occurrence, wording)
                        select gen_random_uuid(), :name || n, 'INC-' || n, 'MESSAGE', 'MAIL', 'x' || n, :status,
                            :now, cast(:due as timestamptz) - n * interval '1 millisecond', 'x', :wording
                        from generate_series(1, :many) n""")
                .param("name", name)
                .param("status", status.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("due", due == null ? null : Timestamp.from(due))
                .param("wording", WORDING)
                .param("many", many)
                .update();
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
