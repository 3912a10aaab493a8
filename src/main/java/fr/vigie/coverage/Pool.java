package fr.vigie.coverage;

import com.fasterxml.jackson.annotation.JsonValue;
import fr.vigie.servicetime.Slot;
import java.util.Optional;
import java.util.stream.Stream;

/** The pools that answer, in the order in which a ticket is offered to them. */
public enum Pool {
    /** On site on the days of an event, for its clients. */
    EVENT_ON_CALL("event-on-call", "astreinte événement", Slot.EVENT),
    /** Owns every ticket for its whole life. */
    SUPPORT("support", "support", Slot.BUSINESS),
    /** Can be called on working days, holidays included, and at weekends. */
    ON_CALL("on-call", "astreinte", Slot.ON_CALL),
    /** Watches day and night. */
    MONITORING("monitoring", "surveillance", Slot.ALWAYS);

    private final String group;
    private final String label;
    private final Slot slot;

    Pool(String group, String label, Slot slot) {
        this.group = group;
        this.label = label;
        this.slot = slot;
    }

    /** The id of the engine's group, and the name of the pool outside. */
    @JsonValue
    public String group() {
        return group;
    }

    /** What a French reader calls it. */
    public String label() {
        return label;
    }

    /** The hours in which it is due. */
    public Slot slot() {
        return slot;
    }

    /** The pool of an engine's group, if the group is one. */
    public static Optional<Pool> ofGroup(String group) {
        return Stream.of(values()).filter(pool -> pool.group.equals(group)).findFirst();
    }
}
