package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.vigie.incident.Alarm;
import fr.vigie.incident.AlarmDesk;
import fr.vigie.incident.Channel;
import fr.vigie.incident.Contact;
import fr.vigie.incident.Recorded;
import fr.vigie.incident.Report;
import fr.vigie.refusal.Refusal;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** A story of a maintenance, from the plan to the end, told by what people see of it. */
abstract class MaintenanceStory extends Story {

    static final String NIGHT = "du 05/12/2026 22:00 au 05/12/2026 23:30";

    @Autowired
    AlarmDesk alarms;

    /** A manager plans this for the API: "du 05/12/2026 22:00 au 05/12/2026 23:30". */
    String planned(String window, String... more) {
        return plannedBy("responsable", "api", window, more);
    }

    String plannedBy(String person, String services, String window, String... more) {
        var values = new HashMap<String, Object>(Map.of(
                "services", services, "reason", "Nouveau disque", "effect", "L'API ne répond pas quelques minutes."));
        values.put("from", window.replaceAll("du (.*) au .*", "$1"));
        values.put("to", window.replaceAll("du .* au (.*)", "$1"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return stage.people()
                .as(
                        person,
                        () -> String.valueOf(stage.engine()
                                .getRuntimeService()
                                .createProcessInstanceByKey("maintenance")
                                .setVariables(values)
                                .executeWithVariablesInReturn()
                                .getVariables()
                                .get("reference")));
    }

    void complete(String person, String reference, String step, String... filledIn) {
        var values = new HashMap<String, Object>();
        for (int i = 0; i < filledIn.length; i += 2) {
            values.put(filledIn[i], filledIn[i + 1]);
        }
        stage.people().complete(person, reference, step, values);
        runWhatIsLeft();
    }

    /** Planned anew by a manager, as the one who supplies it asks. */
    String moved(String reference, String from, String to, String... more) {
        var filledIn = List.of("decision", "RESCHEDULE", "newFrom", from, "newTo", to, "why", "Le fournisseur");
        complete(
                "responsable",
                reference,
                "follow",
                Stream.concat(filledIn.stream(), Stream.of(more)).toArray(String[]::new));
        return reference;
    }

    void runWhatIsLeft() {
        advance(Duration.ZERO);
    }

    /** The sentence with which this is refused; a refusal leaves everything exactly as it was. */
    String refusal(Callable<?> attempt) {
        var before = everything();
        var failure = catchThrowable(attempt::call);
        assertThat(everything()).as("everything stored").isEqualTo(before);
        return Refusal.behind(failure)
                .map(refusal -> refusal.status() + " " + refusal.sentence())
                .orElseThrow(() -> new AssertionError("no refusal", failure));
    }

    private List<String> everything() {
        return List.of("maintenance", "maintenance_entry", "maintenance_client", "maintenance_alarm", "notice").stream()
                .flatMap(
                        table -> stage
                                .database()
                                .sql("select t::text from " + table + " t order by 1")
                                .query(String.class)
                                .list()
                                .stream())
                .toList();
    }

    /** One that was told in time and has begun. */
    String running() {
        at("2026-11-23T10:00");
        var reference = planned(NIGHT);
        carriersAccept();
        advanceTo("2026-12-05T22:05");
        complete("astreinte", reference, "begin");
        return reference;
    }

    /** Every notice that waits is taken by its carrier, but those to these addresses. */
    void carriersAccept(String... butNot) {
        stage.database()
                .sql("update notice set status = 'SENT', accepted_at = ?, due_at = null"
                        + " where status = 'PENDING' and not recipient = any (?)")
                .param(Timestamp.from(stage.time().now()))
                .param(butNot)
                .update();
    }

    String status(String reference) {
        return of(reference, "status");
    }

    boolean isProper(String reference) {
        return of(reference, "told_in_time and not prolonged").equals("true");
    }

    String of(String reference, String what) {
        return stage.database()
                .sql("select (" + what + ")::text from maintenance where reference = ?")
                .param(reference)
                .query(String.class)
                .single();
    }

    /** Whom this kind of notice goes to, in alphabetical order. */
    List<String> told(String reference, String kind) {
        return stage.database()
                .sql("select recipient from notice where reference = ? and kind = ? order by recipient")
                .params(reference, "MAINTENANCE" + (kind.isEmpty() ? "" : "_" + kind))
                .query(String.class)
                .list();
    }

    /** What our own people were told of it, in a few words each, in order. */
    List<String> pages(String reference) {
        return stage.database()
                .sql("select wording.subject from wording join notice on wording = wording.id"
                        + " where reference = ? and kind = 'MAINTENANCE' group by wording.id order by min(notice.at)")
                .param(reference)
                .query(String.class)
                .list();
    }

    List<String> journal(String reference) {
        return stage.database()
                .sql(
                        "select kind || ' ' || author || ' ' || text from maintenance_entry where maintenance = ? order by id")
                .param(reference)
                .query(String.class)
                .list();
    }

    /** Where the procedure waits for a person, in alphabetical order. */
    List<String> steps(String reference) {
        return stage.engine().getTaskService().createTaskQuery().processInstanceBusinessKey(reference).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .sorted()
                .toList();
    }

    /** Something of this service alarms, or stops to. */
    Optional<String> alarm(String what, @Nullable String service, Alarm.Turn turn) {
        var report = new Report(
                Channel.MONITORING,
                null,
                Contact.NOBODY,
                what + " ne répond plus",
                null,
                service,
                "critical",
                null,
                null,
                null,
                "test|" + what,
                "monitoring");
        return alarms.receive(new Alarm(report, "test|" + what, turn)).map(Recorded::reference);
    }

    int openIncidents() {
        return stage.database()
                .sql("select count(*) from incident where status <> 'CLOSED'")
                .query(Integer.class)
                .single();
    }
}
