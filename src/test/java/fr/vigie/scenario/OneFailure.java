package fr.vigie.scenario;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an agent does about reports of one failure, by the procedures that Tasklist offers for it. */
class OneFailure {

    private final Stage stage;
    private final String agent;

    OneFailure(Stage stage) {
        this(stage, "support");
    }

    OneFailure(Stage stage, String agent) {
        this.stage = stage;
        this.agent = agent;
    }

    void attach(Ticket master, Ticket... guests) {
        attach(master.reference(), Stream.of(guests).map(Ticket::reference).collect(Collectors.joining(",\n")));
    }

    void attach(String master, String guests) {
        start("attachment", Map.of("reference", master, "incidents", guests, "reason", "Même panne"));
    }

    void detach(Ticket guest) {
        start("detachment", Map.of("reference", guest.reference(), "reason", "Autre cause"));
    }

    void detach(UUID report, Ticket from) {
        start(
                "detachment",
                Map.of("reference", from.reference(), "report", report.toString(), "reason", "Autre cause"));
    }

    /** The reports of an incident, the one that opened it first. */
    List<UUID> reports(Ticket ticket) {
        return stage.database()
                .sql("select id from report where incident = ? order by seq")
                .param(ticket.reference())
                .query(UUID.class)
                .list();
    }

    private void start(String procedure, Map<String, Object> filledIn) {
        stage.people()
                .as(
                        agent,
                        () -> stage.engine()
                                .getRuntimeService()
                                .startProcessInstanceByKey(procedure, new HashMap<>(filledIn)));
    }
}
