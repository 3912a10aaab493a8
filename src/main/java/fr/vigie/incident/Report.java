package fr.vigie.incident;

import fr.vigie.refusal.BrokenRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody or something told us, whichever door it came by.
 *
 * @param client      who declares it, as they name themselves; not every client is known here
 * @param subject     in one line
 * @param severity    what the reporter says of the impact; a person sets the priority
 * @param notifiedAt  when it reached us, which starts the acknowledgement clock; now when absent
 * @param occurredAt  when the failure began, for information
 * @param externalId  the event's name where it comes from; the same one twice is one report
 * @param dedupKey    what is failing, as its source names it; an open incident of that key takes the report
 * @param reportedBy  the account or door that hands it in
 */
public record Report(
        Channel channel,

        @PlainText(max = 200, message = "Le client (client) compte au plus 200 caractères.") @Nullable
        String client,

        @Valid Contact contact,

        @NotBlank(message = "Le sujet (subject) manque.")
        @PlainText(max = 200, message = "Le sujet (subject) compte au plus 200 caractères.")
        String subject,

        @PlainText(max = 20_000, message = "La description (description) compte au plus 20 000 caractères.") @Nullable
        String description,

        @PlainText(max = 100, message = "Le service (service) compte au plus 100 caractères.") @Nullable
        String service,

        @PlainText(max = 100, message = "La gravité (severity) compte au plus 100 caractères.") @Nullable
        String severity,

        @Nullable Instant notifiedAt,
        @Nullable Instant occurredAt,

        @PlainText(max = 500, message = "L'identifiant externe (externalId) compte au plus 500 caractères.") @Nullable
        String externalId,

        @PlainText(max = 500, message = "La clé de regroupement (dedupKey) compte au plus 500 caractères.") @Nullable
        String dedupKey,

        String reportedBy) {

    /** Nothing that is reported here happened before; a date further back is a mistake. */
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(2);

    /** How our doors for alarms, mails and chats name what comes in by them, and the tickets in which they collect. */
    private static final Pattern OF_DOORS = Pattern.compile("(?s)((alertmanager|monitoring|heartbeat|unreadable|mail"
            + "|mail-flood|chat)\\|.*|mail-strangers|mail-crowd|chat-crowd)");

    /**
     * When it reached us, at the latest {@code now}.
     *
     * @throws BrokenRule where it says that it reached us, or happened, in the future or before our time
     */
    Instant notifiedBy(Instant now) {
        refuseOutside(occurredAt, now, "La date de la panne (occurredAt)");
        refuseOutside(notifiedAt, now, "La date du signalement (notifiedAt)");
        return notifiedAt == null || notifiedAt.isAfter(now) ? now : notifiedAt;
    }

    /** A report as a start form or a REST start of the process tells it. */
    static Report from(Answers answers, String reportedBy) {
        return new Report(
                Channel.of(answers.text("channel", "Le canal (channel) manque.")),
                answers.text("client"),
                new Contact(answers.text("contactName"), answers.text("contactEmail"), answers.text("contactPhone")),
                answers.text("subject", "Le sujet (subject) manque."),
                answers.text("description"),
                answers.text("service"),
                answers.text("severity"),
                answers.instant("notifiedAt"),
                answers.instant("occurredAt"),
                fromOutside("externalId", answers.text("externalId")),
                fromOutside("dedupKey", answers.text("dedupKey")),
                reportedBy);
    }

    /**
     * A name that somebody outside gave to what happens or fails.
     *
     * @throws BrokenRule where our other doors name theirs so: whoever took it first would get, or hide, what comes there
     */
    public static @Nullable String fromOutside(String field, @Nullable String name) {
        if (name != null && OF_DOORS.matcher(name).matches()) {
            throw new BrokenRule("Ce nom (" + field + ") est réservé à une autre porte d'entrée de Vigie.");
        }
        return name;
    }

    /** As the journal says it. */
    String sentence() {
        return channel.label() + " : " + subject;
    }

    private static void refuseOutside(@Nullable Instant at, Instant now, String what) {
        // two machines' clocks differ a little; more than that is a mistake
        if (at != null && at.isAfter(now.plus(CLOCK_SKEW))) {
            throw new BrokenRule(what + " est dans le futur.");
        }
        if (at != null && at.isBefore(EARLIEST)) {
            throw new BrokenRule(what + " est antérieure à l'an 2000.");
        }
    }
}
