package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ways out that are configured. */
@Component
public class Couriers {

    private final List<Courier> couriers;

    public Couriers(List<Courier> couriers) {
        this.couriers = couriers;
    }

    /** Who carries for this carrier; empty where nothing is configured. */
    public Optional<Courier> of(Carrier carrier) {
        return couriers.stream().filter(courier -> courier.carrier() == carrier).findFirst();
    }
}
