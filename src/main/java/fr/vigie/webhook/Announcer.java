package fr.vigie.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.client.Carrier;
import fr.vigie.client.Language;
import fr.vigie.incident.IncidentMoved;
import fr.vigie.notice.Addressee;
import fr.vigie.notice.Links;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import fr.vigie.notice.ReadyMade;
import fr.vigie.notice.Wording;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes down what the endpoints are to be told, in the transaction of the step that happened. */
@Component
class Announcer {

    private final Endpoints endpoints;
    private final Outbox outbox;
    private final Links links;
    private final ObjectMapper json;

    Announcer(Endpoints endpoints, Outbox outbox, Links links, ObjectMapper json) {
        this.endpoints = endpoints;
        this.outbox = outbox;
        this.links = links;
        this.json = json;
    }

    /** A restricted incident is for few to know: no machine of others hears even that there is one. */
    @EventListener
    void hear(IncidentMoved moved) {
        if (moved.incident().restricted()) {
            return;
        }
        EventType.of(moved.what()).ifPresent(type -> tell(type, moved));
    }

    private void tell(EventType type, IncidentMoved moved) {
        var told = endpoints.wanting(type).stream()
                .map(endpoint -> new Addressee(Carrier.WEBHOOK, endpoint.name(), Language.EN))
                .toList();
        if (told.isEmpty()) {
            return;
        }
        var reference = moved.incident().reference();
        // an escalation can follow another in the same instant
        var occurrence = type.code() + "|" + moved.at() + "|" + moved.incident().escalationLevel();
        outbox.put(new ReadyMade(reference, NoticeKind.WEBHOOK, occurrence, false, words(type, moved)), told);
    }

    private Wording words(EventType type, IncidentMoved moved) {
        var reference = moved.incident().reference();
        var body = EventBody.of(type, moved.incident(), moved.at(), links.of(NoticeKind.WEBHOOK, reference));
        try {
            return new Wording(Language.EN, type.code(), type.code() + " " + reference, json.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An incident is always JSON", impossible);
        }
    }
}
