package fr.vigie.notice;

import static fr.vigie.client.Carrier.MAIL;
import static fr.vigie.notice.OutboxWorld.told;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.client.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An outage of an operator concerns everybody: one step tells thousands, each in their language, each once. */
@VigieTest
class FanOutTest {

    private static final int EVERYBODY = 5000;

    @Test
    void five_thousand_people_are_told_in_one_step_and_each_of_them_once(
            @Autowired Texts texts, @Autowired JdbcClient database, @Autowired TransactionTemplate transactions) {
        var clock = new SteppingClock();
        var outbox = new Outbox(
                new OutboxRows(database, clock), texts, new RateLadder(database, clock), new ArrayList<Object>()::add);
        var world = new OutboxWorld(outbox, database, transactions);
        var ticket = OutboxWorld.ticket();
        var told = told(ticket, NoticeKind.MESSAGE, "outage", false);

        assertThat(world.put(told, everybody())).hasSize(EVERYBODY);
        assertThat(world.put(told, everybody())).isEmpty();

        assertThat(database.sql("select count(*) || ' ' || count(distinct wording) from notice where reference = ?")
                        .param(ticket)
                        .query(String.class)
                        .single())
                .isEqualTo(EVERYBODY + " 2");
    }

    /** As a directory may name them: some twice. */
    private static List<Addressee> everybody() {
        return Stream.concat(people(), people().limit(100)).toList();
    }

    private static Stream<Addressee> people() {
        return IntStream.range(0, EVERYBODY)
                .mapToObj(person -> new Addressee(
                        MAIL, "dsi" + person + "@client.example", person % 3 == 0 ? Language.EN : Language.FR));
    }
}
