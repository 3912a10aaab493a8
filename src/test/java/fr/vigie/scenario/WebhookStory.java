package fr.vigie.scenario;

import fr.vigie.notice.HandRelay;
import fr.vigie.webhook.Listening;
import fr.vigie.webhook.Receiver;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A story to which two machines of others listen. */
abstract class WebhookStory extends Story {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    final Receiver crm = new Receiver(SECRET);
    final Receiver bi = new Receiver(SECRET);
    Listening listening;
    HandRelay relay;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void twoMachinesListen(@Autowired ConfigurableApplicationContext house, @Autowired MovableClock clock) {
        at("2026-11-23T10:00");
        listening = new Listening(house, clock, SECRET, Map.of("crm", crm.url(), "bi", bi.url()));
        relay = new HandRelay(house, clock, listening.courier());
    }

    @AfterEach
    void theyListenNoMore() {
        listening.close();
        crm.close();
        bi.close();
    }
}
