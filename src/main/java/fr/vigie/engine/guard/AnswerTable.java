package fr.vigie.engine.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a table of process owners must be, so that whoever asks it can use its answer.
 *
 * @param id      of the decision
 * @param asked   the one variable with which it is read
 * @param words   what that variable can be, where only some words can; else empty
 * @param columns what it answers, by name
 * @param others  for whom its line without a condition is
 */
record AnswerTable(String id, String asked, Set<String> words, Map<String, Column> columns, String others) {

    /** All that are read as rules of their own. */
    static final List<AnswerTable> ALL = List.of(
            new AnswerTable(
                    "recurrence",
                    "service",
                    Set.of(),
                    Map.of(
                            "incidents", new Column("[2-9]|[1-9]\\d{1,2}", "2 ou plus"),
                            "days", new Column("[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6]", "de 1 à 366"),
                            "mostPriority", new Column("[1-5]", "de 1 à 5")),
                    "tous les autres services"),
            new AnswerTable(
                    "notice-rules",
                    "change",
                    Set.of("NEW", "EARLIER", "LONGER", "POSTPONED", "SHORTENED", "EXTENDED"),
                    Map.of(
                            "noticeDays", new Column("[1-8]?\\d|90", "un nombre de jours, de 0 à 90"),
                            "reminderDays", new Column("[1-8]?\\d|90", "un nombre de jours, de 0 à 90"),
                            "longerHours", new Column("[1-6]?\\d|7[0-2]", "un nombre d'heures, de 0 à 72")),
                    "tout autre changement"),
            new AnswerTable(
                    "service-levels",
                    "service",
                    Set.of(),
                    Map.of(
                            "availability", new Column("|100(\\.0+)?|\\d?\\d(\\.\\d+)?", "de 0 à 100, ou rien"),
                            "latency", new Column("|[1-9]\\d{0,6}", "un nombre entier de millisecondes, ou rien"),
                            "errorRate", new Column("|100(\\.0+)?|\\d?\\d(\\.\\d+)?", "de 0 à 100, ou rien")),
                    "tous les autres services"));

    /**
     * One column of answers.
     *
     * @param pattern of what may stand there
     * @param words   the same for people
     */
    record Column(String pattern, String words) {}
}
