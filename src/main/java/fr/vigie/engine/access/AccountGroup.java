package fr.vigie.engine.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Groups;

/** The groups that exist in every Vigie: the pools that answer, and the roles around them. */
public enum AccountGroup {
    SUPPORT("Support"),
    ON_CALL("Astreinte"),
    EVENT_ON_CALL("Astreinte événement"),
    MONITORING("Surveillance"),
    MANAGERS("Responsables"),
    PROCESS_OWNERS("Responsables de procédure"),
    INTEGRATORS("Intégrateurs"),
    CAMUNDA_ADMIN("Administrateurs");

    /** Those who answer incidents. */
    static final Set<AccountGroup> AGENTS = EnumSet.range(SUPPORT, MONITORING);

    private final String label;

    AccountGroup(String label) {
        this.label = label;
    }

    /** The names of all, as diagrams and accounts write them. */
    public static List<String> ids() {
        return Stream.of(values()).map(AccountGroup::id).toList();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String label() {
        return label;
    }

    /** The engine's own distinction: its administrators are a part of the system, the others are an organisation. */
    String type() {
        return this == CAMUNDA_ADMIN ? Groups.GROUP_TYPE_SYSTEM : Groups.GROUP_TYPE_WORKFLOW;
    }
}
