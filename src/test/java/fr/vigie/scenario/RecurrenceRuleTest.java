package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A process owner changes what counts as a recurrence. */
class RecurrenceRuleTest extends PlannedStory {

    @Test
    void a_rule_changed_in_the_table_holds_for_the_next_incident() throws IOException {
        at("2026-11-23T10:00");
        aReport().on("inbound").openedAs(3);
        deploy("recurrence.dmn", table().replace("<text>3</text>", "<text>2</text>"));

        aReport().on("inbound").openedAs(2);
        assertThat(Trouble.all(stage)).isEmpty();
        aReport().on("inbound").openedAs(2);

        assertThat(Trouble.only(stage).incidents()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <text>30</text>         | <text>0</text>          | ne va pas dans days
            <text>30</text>         | <text>"30 jours"</text> | ne va pas dans days
            <text>30</text>         | <text>1000</text>       | ne va pas dans days
            <text>3</text>          | <text>1</text>          | ne va pas dans
            <text>3</text>          | <text></text>           | ne va pas dans
            hitPolicy="FIRST"       | hitPolicy="COLLECT"     | FIRST
            <text>service</text>    | <text>client</text>     | service
            name="days"             | name="weeks"            | days, incidents, mostPriority
            <text></text>           | <text>"api"</text>      | ligne sans condition
            """)
    void a_rule_that_nobody_can_read_is_not_deployed(String drawn, String redrawn, String sentence) throws IOException {
        var table = table().replace(drawn, redrawn);

        assertThatThrownBy(() -> deploy("recurrence.dmn", table))
                .hasMessageContaining("Table « recurrence »")
                .hasMessageContaining(sentence);
    }

    @Test
    void a_table_that_can_not_be_used_costs_no_agent_their_step_and_loses_no_incident() {
        at("2026-11-23T10:00");
        aReport().on("inbound").openedAs(3);
        aReport().on("inbound").openedAs(3);
        stage.database()
                .sql("update act_re_decision_def set key_ = 'gone' where key_ = 'recurrence'")
                .update();
        try {
            var third = aReport().on("inbound").openedAs(3);

            assertThat(third).waitsAt("interveneP3");
            assertThat(Trouble.all(stage)).isEmpty();
            assertThat(managersAreTold()).isEqualTo(1);
        } finally {
            stage.database()
                    .sql("update act_re_decision_def set key_ = 'recurrence' where key_ = 'gone'")
                    .update();
        }
        advance(minutes(2));
        stage.incidents().tryAgain();

        assertThat(Trouble.only(stage).incidents()).hasSize(3);
        assertThat(managersAreTold()).isZero();
    }

    private long managersAreTold() {
        return stage.engine()
                .getTaskService()
                .createTaskQuery()
                .taskNameLike("%recurrence.dmn%")
                .taskCandidateGroup("managers")
                .count();
    }

    private static String table() throws IOException {
        return Files.readString(Path.of("bpmn/problem/recurrence.dmn"));
    }
}
