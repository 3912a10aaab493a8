package fr.vigie.engine.guard;

import fr.vigie.coverage.Staff;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a table of process owners must be, so that whoever asks it can use its answer.
 *
 * @param rule    how it is read
 * @param words   what each variable with which it is read can be, where only some words can
 * @param columns what it answers, by name
 */
record AnswerTable(FirstRule rule, Map<String, Set<String>> words, Map<String, Column> columns) {

    /** What is erased does not come back: less than a month is a slip of the pen. */
    private static final String PERIOD =
            "\"P(([1-9]|10)Y|([1-9]|[1-9]\\d|1[01]\\d|120)M|([3-9]\\d|[1-9]\\d{2}|[12]\\d{3}|3[0-5]\\d{2}|36[0-5]\\d)D)\"";

    private static final String TEAM = "\\s*(" + String.join("|", Staff.TEAMS) + ")\\s*";
    private static final Column TEXT =
            new Column("|null|\"[^\"]*\"|-?\\d+(\\.\\d+)?", "un texte entre guillemets, ou rien");

    /** How the table of patience is read, whose answers are delays. */
    static final FirstRule PATIENCE = new FirstRule("patience", Set.of("level", "reached", "priority"));

    /** All that are rules of their own. */
    static final List<AnswerTable> ALL = List.of(
            new AnswerTable(
                    new FirstRule("routing", Set.of("slot", "priority", "covered")),
                    Map.of("slot", Set.of("EVENT", "BUSINESS", "ON_CALL", "ALWAYS")),
                    Map.of(
                            "pools",
                            new Column(
                                    "\"" + TEAM + "(," + TEAM + ")*\"",
                                    Staff.TEAMS.stream().collect(Collectors.joining("\", \"", "\"", "\""))
                                            + ", ou plusieurs séparées par une virgule"))),
            new AnswerTable(
                    // what the ticket's procedure knows of a report when it asks
                    new FirstRule("priority", Set.of("service", "severity", "channel", "client", "subject")),
                    Map.of("channel", Set.of("MONITORING", "DETECTION", "PHONE", "EMAIL", "CHAT")),
                    Map.of("priority", new Column("[1-5]", "de 1 à 5"))),
            new AnswerTable(
                    PATIENCE,
                    Map.of("level", Set.of("NEXT_TEAM", "MANAGERS", "LAST_RESORT")),
                    // each is read as the delay that it is, elsewhere
                    Map.of("patience", new Column("(?s).*", "une durée"))),
            new AnswerTable(
                    new FirstRule("alarm", Set.of("source", "host", "service", "severity")),
                    Map.of(),
                    Map.of("service", TEXT, "severity", TEXT, "client", TEXT)),
            new AnswerTable(
                    new FirstRule("recurrence", Set.of("service")),
                    Map.of(),
                    Map.of(
                            "incidents", new Column("[2-9]|[1-9]\\d{1,2}", "2 ou plus"),
                            "days", new Column("[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6]", "de 1 à 366"),
                            "mostPriority", new Column("[1-5]", "de 1 à 5"))),
            new AnswerTable(
                    new FirstRule("notice-rules", Set.of("change")),
                    Map.of("change", Set.of("NEW", "EARLIER", "LONGER", "POSTPONED", "SHORTENED", "EXTENDED")),
                    Map.of(
                            "noticeDays", new Column("[1-8]?\\d|90", "un nombre de jours, de 0 à 90"),
                            "reminderDays", new Column("[1-8]?\\d|90", "un nombre de jours, de 0 à 90"),
                            "longerHours", new Column("[1-6]?\\d|7[0-2]", "un nombre d'heures, de 0 à 72"))),
            new AnswerTable(
                    new FirstRule("retention", Set.of("kind")),
                    Map.of(
                            "kind",
                            Set.of(
                                    "ATTACHMENTS",
                                    "ORIGINALS",
                                    "CONVERSATIONS",
                                    "REPORTS",
                                    "NOTICES",
                                    "JOURNAL",
                                    "CASES",
                                    "RECORDS",
                                    "HISTORY")),
                    Map.of("period", new Column(PERIOD, "de \"P1M\" à \"P10Y\", en mois, en années ou en jours"))),
            new AnswerTable(
                    new FirstRule("service-levels", Set.of("service")),
                    Map.of(),
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
