package fr.vigie.scenario;

import fr.vigie.incident.Channel;
import fr.vigie.incident.Contact;
import fr.vigie.incident.Papers;
import fr.vigie.incident.Recorded;
import fr.vigie.incident.Report;
import java.util.HashMap;
import java.util.Map;

/** A report that is about to come in: by a start of the process, as agents and the REST API do it, or by a door. */
class ReportDraft {

    private static final String AGENT = "support";

    private final Stage stage;
    private Papers papers = Papers.NONE;
    private final Map<String, Object> told = new HashMap<>(Map.of("channel", "PHONE", "subject", "API indisponible"));

    ReportDraft(Stage stage) {
        this.stage = stage;
    }

    ReportDraft by(Channel channel) {
        return with("channel", channel.name());
    }

    ReportDraft about(String subject) {
        return with("subject", subject);
    }

    ReportDraft from(String client) {
        return with("client", client);
    }

    ReportDraft on(String service) {
        return with("service", service);
    }

    ReportDraft reachableAt(String email) {
        return with("contactEmail", email);
    }

    ReportDraft callingFrom(String phone) {
        return with("contactPhone", phone);
    }

    /** Only a door knows of conversations. */
    ReportDraft waitingIn(String conversation) {
        return with("contactChat", conversation);
    }

    /** What is failing, as the source names it. */
    ReportDraft keyed(String dedupKey) {
        return with("dedupKey", dedupKey);
    }

    /** The event's name where it comes from. */
    ReportDraft event(String externalId) {
        return with("externalId", externalId);
    }

    /** What a door hands in with it. */
    ReportDraft with(Papers handedIn) {
        papers = handedIn;
        return this;
    }

    ReportDraft with(String name, Object value) {
        told.put(name, value);
        return this;
    }

    /** The process is started with it. */
    Ticket started() {
        var instance = stage.people()
                .as(AGENT, () -> stage.engine().getRuntimeService().startProcessInstanceByKey("incident", told));
        return new Ticket(stage, instance.getBusinessKey());
    }

    /** A door takes it in. */
    Ticket received() {
        return new Ticket(stage, handedIn().reference());
    }

    Recorded handedIn() {
        return stage.reports()
                .receive(
                        new Report(
                                Channel.of(text("channel")),
                                text("client"),
                                new Contact(null, text("contactEmail"), text("contactPhone"), text("contactChat")),
                                text("subject"),
                                text("description"),
                                text("service"),
                                null,
                                null,
                                null,
                                text("externalId"),
                                text("dedupKey"),
                                AGENT),
                        papers);
    }

    /** Somebody of the pool that was asked opens the ticket in the same instant. */
    Ticket openedAs(int priority) {
        var ticket = started();
        ticket.diagnose("priority", priority);
        return ticket;
    }

    /** As a start form or a REST start would carry it. */
    Map<String, Object> told() {
        return told;
    }

    private String text(String name) {
        return (String) told.get(name);
    }
}
