package fr.vigie.notice;

import static fr.vigie.client.Carrier.MAIL;
import static fr.vigie.client.Carrier.PAGER;
import static fr.vigie.client.Carrier.SMS;

import fr.vigie.VigieTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A story of the relay: an empty outbox, couriers in the test's hand, and a clock that it moves. */
@VigieTest
abstract class RelayStory {

    final Post mail = new Post(MAIL);
    final Post sms = new Post(SMS);
    final Post pager = new Post(PAGER);
    final List<Object> heard = new ArrayList<>();
    final String ticket = OutboxWorld.ticket();

    SteppingClock clock;
    Relay relay;
    Letters letters;
    OutboxWorld world;

    @BeforeEach
    void beginWithAnEmptyOutbox(
            @Autowired Texts texts,
            @Autowired JdbcClient database,
            @Autowired RelaySettings settings,
            @Autowired TransactionTemplate transactions) {
        clock = new SteppingClock();
        letters = new Letters(database, settings, heard::add, clock);
        relay = new Relay(letters, new Couriers(List.of(mail, sms, pager)));
        world = new OutboxWorld(
                new Outbox(new OutboxRows(database, clock), texts, new RateLadder(database, clock), heard::add),
                database,
                transactions);
        world.empty();
    }
}
