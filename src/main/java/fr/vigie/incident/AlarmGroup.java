package fr.vigie.incident;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What alarms for an incident and for those attached to it. Each alarm is kept under the incident that has its key, also
 * while that one is attached: so it goes along where the incident goes.
 */
@Component
class AlarmGroup {

    /** How each thing stands, by what was heard of it last. */
    private static final String LATEST = """
            (select distinct on (what) firing, unstable from alarm
            where incident = any(array(select cast(:incident as text)
                union all select reference from incident where attached_to = :incident))
            order by what, changed_at desc) latest""";

    private final JdbcClient database;

    AlarmGroup(JdbcClient database) {
        this.database = database;
    }

    /**
     * Under which incident an alarm is kept.
     *
     * @param incident the one that it is about now
     * @param key      of its report
     */
    String holder(String incident, @Nullable String key) {
        return key == null
                ? incident
                : database.sql("select reference from incident"
                                + " where (reference = :incident or attached_to = :incident) and dedup_key = :key"
                                + " order by attached_to is not null, closed_at desc limit 1")
                        .param("incident", incident)
                        .param("key", key)
                        .query(String.class)
                        .optional()
                        .orElse(incident);
    }

    /** The open incident to which this one is attached, or itself; nobody waits for those who attach it meanwhile. */
    String toldTo(String incident) {
        return database.sql(
                        "select host.reference from incident guest join incident host"
                                + " on host.reference = guest.attached_to and host.status <> 'CLOSED' where guest.reference = ?")
                .param(incident)
                .query(String.class)
                .optional()
                .orElse(incident);
    }

    /** The key is another incident's from now on, and so is all that alarms under it. */
    void move(String incident, @Nullable String key, String to) {
        if (key != null) {
            database.sql("update alarm set incident = ? where incident = ?")
                    .params(to, holder(incident, key))
                    .update();
        }
    }

    /** How many alarms fire, as far as was heard. */
    int firing(String incident) {
        return count(incident, "firing");
    }

    /** How many come and go. */
    int unstable(String incident) {
        return count(incident, "unstable");
    }

    private int count(String incident, String which) {
        return database.sql("select count(*) from " + LATEST + " where " + which)
                .param("incident", incident)
                .query(Integer.class)
                .single();
    }
}
