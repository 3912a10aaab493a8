package fr.vigie.engine.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a table of process owners must be, so that whoever asks it can use its answer.
 *
 * @param rule    how it is read
 * @param words   what the variable with which it is read can be, where only some words can; else empty
 * @param columns what it answers, by name
 */
record AnswerTable(FirstRule rule, Set<String> words, Map<String, Column> columns) {

    /** What is erased does not come back: less than a month is a slip of the pen. */
    private static final String PERIOD =
            "\"P(([1-9]|10)Y|([1-9]|[1-9]\\d|1[01]\\d|120)M|([3-9]\\d|[1-9]\\d{2}|[12]\\d{3}|3[0-5]\\d{2}|36[0-5]\\d)D)\"";

    /** All that are rules of their own. */
    static final List<AnswerTable> ALL = List.of(
            new AnswerTable(
                    new FirstRule("recurrence", Set.of("service")),
                    Set.of(),
                    Map.of(
                            "incidents", new Column("[2-9]|[1-9]\\d{1,2}", "2 ou plus"),
                            "days", new Column("[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6]", "de 1 à 366"),
                            "mostPriority", new Column("[1-5]", "de 1 à 5"))),
            new AnswerTable(
                    new FirstRule("notice-rules", Set.of("change")),
                    Set.of("NEW", "EARLIER", "LONGER", "POSTPONED", "SHORTENED", "EXTENDED"),
                    Map.of(
                            "noticeDays", new Column("[1-8]?\\d|90", "un nombre de jours, de 0 à 90"),
                            "reminderDays", new Column("[1-8]?\\d|90", "un nombre de jours, de 0 à 90"),
                            "longerHours", new Column("[1-6]?\\d|7[0-2]", "un nombre d'heures, de 0 à 72"))),
            new AnswerTable(
                    new FirstRule("retention", Set.of("kind")),
                    Set.of(
                            "ATTACHMENTS",
                            "ORIGINALS",
                            "CONVERSATIONS",
                            "REPORTS",
                            "NOTICES",
                            "JOURNAL",
                            "CASES",
                            "RECORDS",
                            "HISTORY"),
                    Map.of("period", new Column(PERIOD, "de \"P1M\" à \"P10Y\", en mois, en années ou en jours"))),
            new AnswerTable(
                    new FirstRule("service-levels", Set.of("service")),
                    Set.of(),
                    Map.of(
                            "availability", new Column("|100(\\.0+)?|\\d?\\d(\\.\\d+)?", "de 0 à 100, ou rien"),
                            "latency", new Column("|[1-9]\\d{0,6}", "un nombre entier de millisecondes, ou rien"),
                            "errorRate", new Column("|100(\\.0+)?|\\d?\\d(\\.\\d+)?", "de 0 à 100, ou rien"))));

    /**
     * One column of answers.
     *
     * @param pattern of what may stand there
     * @param words   the same for people
     */
    record Column(String pattern, String words) {}
}
