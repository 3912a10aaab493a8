package fr.vigie.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.procedure.Finding;
import fr.vigie.procedure.Procedures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A timer that nobody could read, or that would never be silent, is refused wherever it is drawn. */
@VigieTest
class TimersTest {

    @Autowired
    Procedures procedures;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            timeCycle | R/PT0S                            | trop rapide : une minuterie sonne au plus une fois par minute
            timeCycle | R/PT59S                           | trop rapide
            timeCycle | R2/2026-12-01T09:00:00/PT1S       | trop rapide
            timeCycle | * * * * * ?                       | trop rapide
            timeCycle | 0,30 0 9 * * ?                    | trop rapide
            timeCycle | 0 99 * * * ?                      | le rythme « 0 99 * * * ? » est illisible. Notations admises : « R/PT1H »
            timeCycle | 0 9 * * *                         | le rythme « 0 9 * * * » est illisible
            timeCycle | 0 0 0 30 2 ?                      | est illisible
            timeCycle | R/PTx                             | le rythme « R/PTx » est illisible
            timeCycle | R/                                | est illisible
            timeCycle | R99999999999/PT1H                 | est illisible
            timeCycle | R/1970-01-01T00:00:00/PT1M        | est illisible
            timeCycle | PT1H                              | est illisible
            timeCycle | ''                                | le rythme «  » est illisible
            timeDate  | demain                            | la date « demain » est illisible. Notation admise
            timeDate  | ''                                | la date «  » est illisible
            """)
    void what_nobody_can_read_is_named(String kind, String drawn, String sentence) {
        for (var place : List.of("atStart", "onWay", "onBorder", "within")) {
            assertThat(found(place, kind, drawn))
                    .as(place)
                    .filteredOn(finding -> place.equals(finding.element()))
                    .extracting(Finding::sentence)
                    .singleElement()
                    .asString()
                    .contains(sentence);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            timeCycle | R/PT1M
            timeCycle | R3/PT30M
            timeCycle | R/P1W
            timeCycle | R/2026-11-01T09:00:00/P1M
            timeCycle | R/PT1H/2030-11-01T09:00:00
            timeCycle | 0 0 9 * * ?
            timeCycle | 0 */5 * * * *
            timeDate  | 2026-12-01T09:00:00
            timeDate  | 2026-12-01T09:00:00+01:00
            """)
    void what_can_be_read_is_left_alone(String kind, String drawn) {
        for (var place : List.of("atStart", "onWay", "onBorder", "within")) {
            assertThat(found(place, kind, drawn)).as(place).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"timeCycle, ${rhythm}", "timeDate, ${when}"})
    void a_variable_is_known_only_once_a_process_has_begun(String kind, String drawn) {
        for (var place : List.of("onWay", "onBorder", "within")) {
            assertThat(found(place, kind, drawn)).as(place).isEmpty();
        }
        assertThat(found("atStart", kind, drawn))
                .extracting(Finding::sentence)
                .singleElement()
                .asString()
                .contains("ne connaît encore aucune variable");
    }

    private List<Finding> found(String place, String kind, String drawn) {
        var timers = Map.of(
                place,
                "<b:timerEventDefinition><b:" + kind + ">" + drawn + "</b:" + kind + ">" + "</b:timerEventDefinition>");
        var readable = "<b:timerEventDefinition><b:timeDate>2030-01-01T00:00:00</b:timeDate></b:timerEventDefinition>";
        return procedures.check(Map.of("own.bpmn", """
                <b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="own"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                  <b:process id="own" isExecutable="true" camunda:historyTimeToLive="P30D">
                    <b:startEvent id="atStart">%s</b:startEvent>
                    <b:sequenceFlow id="one" sourceRef="atStart" targetRef="onWay" />
                    <b:intermediateCatchEvent id="onWay">%s</b:intermediateCatchEvent>
                    <b:sequenceFlow id="two" sourceRef="onWay" targetRef="work" />
                    <b:userTask id="work" camunda:candidateGroups="support" />
                    <b:boundaryEvent id="onBorder" attachedToRef="work">%s</b:boundaryEvent>
                    <b:subProcess id="beside" triggeredByEvent="true">
                      <b:startEvent id="within">%s</b:startEvent>
                    </b:subProcess>
                  </b:process>
                </b:definitions>
                """.formatted(
                        timers.getOrDefault("atStart", readable),
                        timers.getOrDefault("onWay", readable),
                        timers.getOrDefault("onBorder", readable),
                        timers.getOrDefault("within", readable))
                .getBytes(StandardCharsets.UTF_8)));
    }
}
