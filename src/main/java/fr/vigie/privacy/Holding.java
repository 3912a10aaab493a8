package fr.vigie.privacy;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table that may hold something of a person.
 *
 * @param table     its name, under which what was found or erased is counted too
 * @param key       tells its rows apart
 * @param reference of what a row belongs to; SQL
 * @param people    columns that hold a name or an address and nothing else
 * @param words     columns in which somebody wrote something
 * @param own       what is set where the row is the person's own; null where a row is nobody's own
 * @param way       what a row that quotes somebody becomes
 */
record Holding(
        String table,
        RowKey key,
        String reference,
        List<String> people,
        List<String> words,
        @Nullable String own,
        Way way) {

    /** What becomes of a row in which somebody is mentioned. */
    enum Way {
        /** The mention goes, the rest stays. */
        MASKED,
        /** The same, in a row that has a version for whoever writes to it meanwhile. */
        MASKED_ANEW,
        /** A line that is only ever added: it goes whole, once. */
        WHOLE
    }

    /** What stands in the place of what was erased because somebody asked for it. */
    static final String WORDS = "Effacé à la demande de la personne.";

    private static final String CONTACT = "severity = null, contact_name = null, contact_email = null,"
            + " contact_phone = null, contact_chat = null, dedup_key = null, erased_at = :now";
    private static final String TOLD = "description = case when description is not null then :words end, " + CONTACT;

    /** All of them; the engine's are not among them, nor the directory and the contents of files. */
    static final List<Holding> ALL = List.of(
            new Holding(
                    "incident",
                    RowKey.text("reference"),
                    "reference",
                    List.of("contact_name", "contact_email", "contact_phone"),
                    List.of("subject", "description", "client", "severity", "dedup_key"),
                    "subject = case when restricted then subject else :words end, version = version + 1, " + TOLD,
                    Way.MASKED_ANEW),
            new Holding(
                    "report",
                    RowKey.id("uuid"),
                    "incident",
                    List.of("contact_name", "contact_email", "contact_phone"),
                    List.of("subject", "description", "client", "severity", "dedup_key"),
                    "subject = :words, external_id = null, " + TOLD,
                    Way.MASKED),
            new Holding(
                    "conversation",
                    RowKey.text("id"),
                    "reference",
                    List.of("name", "email"),
                    List.of(),
                    "name = 'Personne effacée', email = null, token_hash = null, provider_name = null, opening = null,"
                            + " erased_at = :now",
                    Way.MASKED),
            new Holding(
                    "notice",
                    RowKey.id("uuid"),
                    "reference",
                    List.of("recipient"),
                    List.of("why"),
                    // a letter that has not left does not leave any more
                    "recipient = 'effacé', fact = 'effacé|' || id, receipt = null, erased_at = :now,"
                            + " why = case when due_at is not null or why is not null then :words end,"
                            + " status = case when due_at is not null then 'FAILED' else status end, due_at = null",
                    Way.MASKED),
            new Holding(
                    "mail_taken",
                    RowKey.loose("name", "fingerprint"),
                    "null",
                    List.of("sender"),
                    List.of(),
                    "sender = null",
                    Way.MASKED),
            line("journal", "incident"),
            line("problem_entry", "problem"),
            line("maintenance_entry", "maintenance"),
            line("interruption_entry", "interruption"),
            text(
                    "enclosure",
                    RowKey.id("uuid"),
                    "(select incident from report where report.id = enclosure.report)",
                    "name"),
            text("chat_line", RowKey.of("conversation", "seq"), "reference", "text"),
            text(
                    "wording",
                    RowKey.id("uuid"),
                    "(select min(notice.reference) from notice where notice.wording = wording.id)",
                    "subject",
                    "brief",
                    "body"),
            text("incident_confidence", RowKey.text("incident"), "incident", "subject", "description"),
            text("alarm", RowKey.of("incident", "what"), "incident", "subject"),
            text("report_tally", RowKey.text("incident"), "incident", "last_words"),
            row("problem", "title", "symptom", "cause", "workaround", "fix_text"),
            row("maintenance", "reason", "effect", "business_hours_reason", "asked_for"),
            row("interruption", "seen", "advice", "unreached"),
            text(
                    "maintenance_alarm",
                    RowKey.of("maintenance", "what"),
                    "maintenance",
                    "subject",
                    "description",
                    "severity"),
            text("maintenance_client", RowKey.of("maintenance", "round", "client"), "maintenance", "how"),
            text("idempotent_answer", RowKey.loose("caller", "key"), "reference", "body"),
            text("intake_door", RowKey.text("door"), "null", "why", "told", "left_words"));

    private static Holding line(String table, String reference) {
        return new Holding(table, RowKey.id("bigint"), reference, List.of(), List.of("text"), null, Way.WHOLE);
    }

    private static Holding text(String table, RowKey key, String reference, String... words) {
        return new Holding(table, key, reference, List.of(), List.of(words), null, Way.MASKED);
    }

    private static Holding row(String table, String... words) {
        return new Holding(
                table, RowKey.text("reference"), "reference", List.of(), List.of(words), null, Way.MASKED_ANEW);
    }

    /** All that may name somebody. */
    List<String> columns() {
        return Stream.concat(people.stream(), words.stream()).toList();
    }
}
