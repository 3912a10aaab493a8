package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.Knock;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The known ways from an expression to the machine lead nowhere, whoever wrote it and wherever it stands. */
class EscapesTest extends Story {

    /** From any text to its class, and from there to everything. */
    static final List<String> REFLECTION = List.of(
            "${''.getClass()}",
            "#{''.class}",
            "${''['class']}",
            "${''['getClass']()}",
            "${''.g\u0065tClass().forName('java.lang.Runtime')}",
            "${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null).exec('id')}",
            "${''.class.forName('java.lang.System').getMethod('getProperty', ''.class).invoke(null, 'user.home')}",
            "${''.getClass().forName('javax.script.ScriptEngineManager').newInstance().getEngineByName('juel')}",
            "${''.getClass().getClassLoader().loadClass('java.net.URLClassLoader')}",
            "a${'a'.concat('b')}",
            "${true.class}",
            "${(1).class}");

    /** From what an expression is given. */
    static final List<String> ENGINE = List.of(
            "${execution.class}",
            "${execution.processEngineServices}",
            "${execution.getProcessEngineServices().identityService}",
            "${execution.processEngine.repositoryService}",
            "${execution['processInstance']}",
            "${execution.setVariable('priority', 1)}",
            "${execution.processBusinessKey.bytes}",
            "${execution.processBusinessKey.getClass()}",
            "${task.execution}",
            "${ticket.class}",
            "${ticket.desk}",
            "${ticket.getClass()}",
            "${ticket.toString()}",
            "${ticket.notifyAll()}",
            "${ticket.priority(execution.processBusinessKey).getClass()}",
            "${ticket.pools(execution.processBusinessKey).clear()}",
            "${ticket.dueDate(execution.processBusinessKey).setTime(0)}",
            "${recordReport.execute(execution)}",
            "${recordReport.class}",
            "${dataSource}",
            "${processEngine}",
            "${systemProperties}",
            "${environment}",
            "${clock}",
            "${now().class}",
            "${now().setTime(0)}",
            "${dateTime().class}",
            "${dateTime().chronology}",
            "${dateTime().toGregorianCalendar()}",
            "${currentUserGroups().add('managers')}",
            "${currentUserGroups().class}",
            "${java.lang.Runtime}",
            "${T(java.lang.Runtime)}",
            "${fn:length('a')}");

    static final List<String> ESCAPES =
            Stream.of(REFLECTION, ENGINE).flatMap(List::stream).toList();

    @LocalServerPort
    int port;

    private Ticket incident;

    @BeforeEach
    void somethingIsOpen() {
        at("2026-11-23T10:00");
        incident = aReport().openedAs(2);
    }

    @Test
    void none_works_in_a_diagram() {
        for (var escape : ESCAPES) {
            assertThatThrownBy(() -> computed(escape)).as(escape).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void none_works_in_a_list_that_an_administrator_saves() {
        for (var escape : ESCAPES) {
            var id = saved("assigneeExpression", escape);
            var shown = Knock.at(port, "/engine-rest/filter/" + id + "/list")
                    .as("admin")
                    .get();
            assertThat(shown.statusCode()).as(escape + shown.body()).isGreaterThanOrEqualTo(400);
            assertThat(shown.body()).containsAnyOf("Unable to resolve expression", "Could not resolve");
            assertThat(shown.body()).doesNotContain("class java", "jdbc:");
            stage.engine().getFilterService().deleteFilter(id);
        }
    }

    @Test
    void nobody_asks_for_tasks_by_an_expression() {
        for (var account : new String[] {"support", "responsable", "procedes", "integrateur", "admin"}) {
            for (var path : new String[] {"/task", "/task/count"}) {
                var asked = rest(account, path, Map.of("assigneeExpression", "${currentUser()}"));
                assertThat(asked.statusCode()).as(account + path + asked.body()).isBetween(400, 499);
            }
        }
    }

    @Test
    void what_is_published_goes_on_answering() {
        assertThat(computed("#{ticket.priority(execution.processBusinessKey)}")).isEqualTo(2);
        assertThat(computed("${execution.processBusinessKey}")).isEqualTo(incident.reference());
        assertThat(computed("${priority == 2}")).isEqualTo(true);
        var id = saved("dueBeforeExpression", "${dateTime().plusDays(1)}");
        assertThat(Knock.at(port, "/engine-rest/filter/" + id + "/count")
                        .as("admin")
                        .get()
                        .body())
                .contains("\"count\":1");
        stage.engine().getFilterService().deleteFilter(id);
    }

    @Test
    void nobody_but_an_administrator_saves_a_list() {
        for (var account : new String[] {"support", "responsable", "procedes", "integrateur"}) {
            assertThat(rest(account, "/filter/create", list("assigneeExpression", "${currentUser()}"))
                            .statusCode())
                    .as(account)
                    .isEqualTo(403);
        }
    }

    @Test
    void a_variable_under_the_name_of_a_step_does_not_stand_for_it() {
        var runtime = stage.engine().getRuntimeService();
        runtime.setVariable(incident.task().getProcessInstanceId(), "ticket", "x");
        runtime.setVariable(incident.task().getProcessInstanceId(), "engage", "x");

        incident.intervene("action", "ESCALATION", "comment", "Fait");

        assertThat(incident).hasStatus(fr.vigie.incident.Status.ENGAGED);
    }

    private Object computed(String expression) {
        var engine = (ProcessEngineConfigurationImpl) stage.engine().getProcessEngineConfiguration();
        Function<VariableScope, Object> computing = scope ->
                engine.getExpressionManager().createExpression(expression).getValue(scope);
        return stage.people()
                .as(
                        "support",
                        () -> engine.getCommandExecutorTxRequired().execute(command -> {
                            ExecutionEntity execution = command.getExecutionManager()
                                    .findExecutionById(incident.task().getExecutionId());
                            return computing.apply(execution);
                        }));
    }

    private static Map<String, Object> list(String criterion, String expression) {
        return Map.of("resourceType", "Task", "name", "Vol", "query", Map.of(criterion, expression));
    }

    private String saved(String criterion, String expression) {
        var made = rest("admin", "/filter/create", list(criterion, expression));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        return made.body().replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
    }

    private HttpResponse<String> rest(String account, String path, Object body) {
        try {
            return Knock.at(port, "/engine-rest" + path).as(account).post(new ObjectMapper().writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
