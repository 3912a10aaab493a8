package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A relay in a test's hand, for one courier, by the test's clock. */
public class HandRelay {

    private final Relay relay;
    private final Carrier carrier;
    private final TransactionTemplate transactions;

    public HandRelay(ApplicationContext house, Clock clock, Courier courier) {
        transactions = house.getBean(TransactionTemplate.class);
        var letters = new Letters(
                house.getBean(JdbcClient.class), house.getBean(RelaySettings.class), house::publishEvent, clock);
        relay = new Relay(letters, new Couriers(List.of(courier)));
        carrier = courier.carrier();
    }

    /** Carries what is due, until nothing is. */
    public void carryAll() {
        while (Boolean.TRUE.equals(transactions.execute(step -> relay.carryNext(carrier)))) {
            // the next one
        }
    }
}
