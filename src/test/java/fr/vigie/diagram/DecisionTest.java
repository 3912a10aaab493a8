package fr.vigie.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.coverage.Pool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table answers whatever it is asked, and ours answer as the procedure says. */
@ExtendWith(NamesTheFile.class)
class DecisionTest {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    static Stream<Path> tables() {
        return Folder.files(".dmn");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_file_is_called_like_the_decision_that_it_deploys(Path file) {
        assertThat(read(file).getModelElementsByType(Decision.class))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.getId()).isEqualTo(Folder.name(file));
                    assertThat(decision.getName()).isNotBlank();
                    assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotBlank();
                });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_table_has_one_answer_for_every_question(Path file) {
        assertThat(read(file).getModelElementsByType(DecisionTable.class)).allSatisfy(table -> {
            assertThat(table.getHitPolicy()).isIn(HitPolicy.UNIQUE, HitPolicy.FIRST);
            if (table.getHitPolicy() == HitPolicy.FIRST) {
                var rules = table.getRules().stream().toList();
                assertThat(rules.get(rules.size() - 1)).matches(DecisionTest::catchesAll, "catches all");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_rule_says_in_a_sentence_what_it_means(Path file) {
        assertThat(read(file).getModelElementsByType(Rule.class))
                .allSatisfy(rule -> assertThat(rule.getDescription())
                        .as("description of %s", rule.getId())
                        .isNotNull()
                        .extracting(description -> description.getTextContent().strip())
                        .asString()
                        .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void ids_are_written_by_hand_and_nothing_is_left_to_scripts(Path file) {
        var texts = Texts.of(read(file));

        assertThat(texts.attribute("id")).noneMatch(id -> id.matches("\\p{Lu}\\w*_\\w+"));
        assertThat(texts.attribute("expressionLanguage")).allMatch(language -> language.contains("FEEL"));
    }

    @Test
    void every_team_to_which_a_ticket_is_routed_exists() {
        assertThat(read(Path.of("bpmn/incident/routing.dmn")).getModelElementsByType(OutputEntry.class))
                .extracting(entry -> entry.getTextContent().strip().replace("\"", ""))
                .flatMap(teams ->
                        Stream.of(teams.split(",", -1)).map(String::strip).toList())
                .isNotEmpty()
                .allSatisfy(team -> assertThat(Pool.ofGroup(team)).as(team).isPresent());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # slot,  priority, first asked
            EVENT,    1,        event-on-call
            EVENT,    5,        event-on-call
            BUSINESS, 1,        support
            BUSINESS, 4,        support
            BUSINESS, ,         support
            ON_CALL,  1,        on-call
            ON_CALL,  ,         on-call
            ALWAYS,   1,        monitoring
            ALWAYS,   3,        monitoring
            ALWAYS,   ,         monitoring
            """)
    void a_ticket_goes_to_the_team_that_is_there(String slot, @Nullable Integer priority, String team) {
        assertThat(answer("routing", asked("slot", slot, "priority", priority))).isEqualTo(team);
    }

    @ParameterizedTest
    @CsvSource({"BUSINESS, 1", "ON_CALL, 3", "ALWAYS, 5"})
    void an_event_goes_before_every_slot(String slot, int priority) {
        var asked = asked("slot", slot, "priority", priority);
        asked.put("covered", true);

        assertThat(answer("routing", asked)).isEqualTo("event-on-call");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # level,     reached, priority, waits
            NEXT_TEAM,   true,    1,        PT10M
            LAST_RESORT, true,    1,        PT15M
            MANAGERS,    true,    3,        PT1H
            MANAGERS,    true,    5,        P1BD
            NEXT_TEAM,   true,    ,         PT15M
            NEXT_TEAM,   false,   1,        PT1S
            """)
    void each_level_has_its_time_and_an_empty_one_none(
            String level, boolean reached, @Nullable Integer priority, String waits) {
        var asked = asked("level", level, "priority", priority);
        asked.put("reached", reached);

        assertThat(answer("patience", asked)).isEqualTo(waits);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # service, severity, channel,    proposed
            api,       critical, MONITORING, 1
            sms,       disaster, MONITORING, 1
            saas,      high,     EMAIL,      1
            api,       warning,  MONITORING, 2
            sms,       ,         MONITORING, 2
            saas,      ,         PHONE,      2
            receipts,  ,         EMAIL,      3
            inbound,   critical, MONITORING, 3
            reports,   ,         CHAT,       3
            ,          critical, MONITORING, 2
            unknown,   page,     MONITORING, 2
            ,          warning,  MONITORING, 3
            ,          ,         DETECTION,  3
            ,          ,         PHONE,      4
            unknown,   ,         EMAIL,      4
            ,          ,         CHAT,       4
            """)
    void a_priority_is_proposed_from_what_the_report_says(
            @Nullable String service, @Nullable String severity, String channel, int proposed) {
        var question = asked("service", service, "severity", severity);
        question.put("channel", channel);

        assertThat(answer("priority", question)).isEqualTo(proposed);
    }

    private static Map<String, @Nullable Object> asked(
            String name, @Nullable Object value, String other, @Nullable Object otherValue) {
        var question = new HashMap<String, @Nullable Object>();
        question.put(name, value);
        question.put(other, otherValue);
        return question;
    }

    private static Object answer(String table, Map<String, @Nullable Object> question) {
        try (var file = Files.newInputStream(Path.of("bpmn/incident", table + ".dmn"))) {
            return ENGINE.evaluateDecisionTable(ENGINE.parseDecision(table, file), question)
                    .getSingleResult()
                    .getSingleEntry();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static boolean catchesAll(Rule rule) {
        return rule.getInputEntries().stream()
                .allMatch(entry -> entry.getTextContent().strip().matches("-?"));
    }

    private static DmnModelInstance read(Path file) {
        return Dmn.readModelFromFile(file.toFile());
    }
}
