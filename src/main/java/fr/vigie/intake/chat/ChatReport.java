package fr.vigie.intake.chat;

import fr.vigie.incident.Channel;
import fr.vigie.incident.Contact;
import fr.vigie.incident.Report;
import org.jspecify.annotations.Nullable;

/** What a client says in the chat, as a report. */
class ChatReport {

    private ChatReport() {}

    static Report of(Contact contact, String message, String source) {
        return of(contact, Typed.subject(message), message, source, null);
    }

    /** So many open conversations that nobody could read a ticket of each: they share one, and each is answered apart. */
    static Report collected(Contact contact, String message, String source) {
        return of(contact, "Afflux de conversations", message, source, "chat-crowd");
    }

    private static Report of(Contact contact, String subject, String message, String source, @Nullable String key) {
        return new Report(
                Channel.CHAT,
                null,
                contact,
                subject,
                message,
                null,
                null,
                null,
                null,
                ChatTalks.EVENT + source,
                key,
                "chat");
    }
}
