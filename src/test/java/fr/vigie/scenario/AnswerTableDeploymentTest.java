package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process owner changes how long ahead clients are told, or what a service keeps to: a wrong table never holds. */
class AnswerTableDeploymentTest extends PlannedStory {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <text>5</text>           | <text>91</text>         | , ligne 3 : « 91 » ne va pas dans noticeDays (un nombre de jours, de 0 à 90)
            <text>5</text>           | <text>-1</text>         | , ligne 3 : « -1 » ne va pas dans noticeDays
            <text>5</text>           | <text>"5 jours"</text>  | ne va pas dans noticeDays
            <text>5</text>           | <text></text>           | , ligne 3 : «  » ne va pas dans noticeDays
            <text>4</text>           | <text>100</text>        | , ligne 2 : « 100 » ne va pas dans longerHours (un nombre d'heures, de 0 à 72)
            "POSTPONED"              | "REPORTEE"              | , ligne 1 : « REPORTEE » ne se demande pas ici (EARLIER
            hitPolicy="FIRST"        | hitPolicy="COLLECT"     | la première ligne qui convient décide (FIRST)
            <text>change</text>      | <text>service</text>    | cette table se lit avec change, et rien d'autre
            name="reminderDays"      | name="reminder"         | elle répond par longerHours, noticeDays, reminderDays
            <text></text>            | <text>"NEW"</text>      | il manque une ligne sans condition
            """)
    void a_notice_period_that_nobody_can_count_is_not_deployed(String drawn, String redrawn, String sentence)
            throws IOException {
        refused("bpmn/maintenance/notice-rules.dmn", drawn, redrawn, "Table « notice-rules »", sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <text>99.95</text>       | <text>100.1</text>      | , ligne 3 : « 100.1 » ne va pas dans availability (de 0 à 100, ou rien)
            <text>99.95</text>       | <text>99,95</text>      | , ligne 3 : « 99,95 » ne va pas dans availability
            <text>99.95</text>       | <text>"haut"</text>     | ne va pas dans availability
            <text>500</text>         | <text>1.5</text>        | , ligne 1 : « 1.5 » ne va pas dans latency (un nombre entier de millisecondes
            <text>500</text>         | <text>0</text>          | , ligne 1 : « 0 » ne va pas dans latency
            <text>0.5</text>         | <text>-2</text>         | , ligne 3 : « -2 » ne va pas dans errorRate
            <text>service</text>     | <text>client</text>     | cette table se lit avec service, et rien d'autre
            hitPolicy="FIRST"        | hitPolicy="ANY"         | (FIRST)
            """)
    void a_level_that_nobody_can_keep_is_not_deployed(String drawn, String redrawn, String sentence)
            throws IOException {
        refused("bpmn/status/service-levels.dmn", drawn, redrawn, "Table « service-levels »", sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "P6M"                    | "6 mois"                | , ligne 1 : « "6 mois" » ne va pas dans period (de "P1M" à "P10Y"
            "P6M"                    | "P2D"                   | « "P2D" » ne va pas dans period
            "P6M"                    | "P0M"                   | « "P0M" » ne va pas dans period
            "P6M"                    | "P11Y"                  | « "P11Y" » ne va pas dans period
            "P6M"                    | "PT6M"                  | « "PT6M" » ne va pas dans period
            "P6M"                    | 6                       | « 6 » ne va pas dans period
            "REPORTS"                | "TICKETS"               | « TICKETS » ne se demande pas ici (ATTACHMENTS, CASES
            <text></text>            | <text>"JOURNAL"</text>  | il manque une ligne sans condition
            hitPolicy="FIRST"        | hitPolicy="COLLECT"     | la première ligne qui convient décide (FIRST)
            """)
    void a_period_that_erases_too_soon_or_that_nobody_can_read_is_not_deployed(
            String drawn, String redrawn, String sentence) throws IOException {
        refused("bpmn/data/retention.dmn", drawn, redrawn, "Table « retention »", sentence);
    }

    @Test
    void what_can_be_read_holds_for_the_next_window() throws IOException {
        var ours = Files.readString(Path.of("bpmn/maintenance/notice-rules.dmn"));
        at("2026-11-23T10:00");
        deploy("notice-rules.dmn", ours.replace("<text>5</text>", "<text>10</text>"));

        assertThat(stage.engine()
                        .getDecisionService()
                        .evaluateDecisionTableByKey("notice-rules")
                        .variables(java.util.Map.of("change", "NEW"))
                        .evaluate()
                        .getFirstResult())
                .containsEntry("noticeDays", 10);
    }

    private void refused(String file, String drawn, String redrawn, String... sentences) throws IOException {
        var ours = Files.readString(Path.of(file));
        var table = ours.replaceFirst(
                java.util.regex.Pattern.quote(drawn), java.util.regex.Matcher.quoteReplacement(redrawn));
        assertThat(table).isNotEqualTo(ours);

        assertThatThrownBy(() -> deploy(Path.of(file).getFileName().toString(), table))
                .hasMessageContainingAll(sentences);
    }
}
