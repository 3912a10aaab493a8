package fr.vigie.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.jersey.JerseyAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.context.WebServerApplicationContext;

/**
 * The bare engine as its starter makes it, nothing set: one process of one user task with a boundary timer, by its REST
 * API; and beside it one in which a second such task follows.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    JerseyAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class,
    CamundaBpmRestJerseyAutoConfiguration.class
})
class Baseline {

    /** The key of its process. */
    static final String PROCESS = "bare";

    /** The key of the one that has two tasks. */
    static final String TWO = "bareTwo";

    private static final String PORT_FILE = "--port-file=";

    public static void main(String... settings) throws Exception {
        var server = new SpringApplicationBuilder(Baseline.class)
                .properties("spring.config.name=bare", "server.port=0", "spring.main.banner-mode=off")
                // a name only: none of Vigie's settings is read, and its check of those of production has nothing to
                // say
                .profiles("demo")
                .run(settings);
        deploy(server.getBean(RepositoryService.class));
        var port = ((WebServerApplicationContext) server).getWebServer().getPort();
        for (var setting : List.of(settings)) {
            if (setting.startsWith(PORT_FILE)) {
                Files.writeString(Path.of(setting.substring(PORT_FILE.length())), Integer.toString(port));
            }
        }
    }

    private static void deploy(RepositoryService repository) {
        var one = waiting(begun(PROCESS).userTask("wait")).endEvent().done();
        var two = waiting(waiting(begun(TWO).userTask("wait")).userTask("next"))
                .endEvent()
                .done();
        repository
                .createDeployment()
                .addModelInstance(PROCESS + ".bpmn", one)
                .addModelInstance(TWO + ".bpmn", two)
                .enableDuplicateFiltering(true)
                .deploy();
    }

    private static StartEventBuilder begun(String process) {
        return Bpmn.createExecutableProcess(process)
                .camundaHistoryTimeToLive(730)
                .startEvent();
    }

    /** For a team, with a moment after which something happens beside it. */
    private static UserTaskBuilder waiting(UserTaskBuilder task) {
        var id = task.getElement().getId();
        return task.camundaCandidateGroups("support")
                .boundaryEvent("late-" + id)
                .cancelActivity(false)
                .timerWithDuration("PT4H")
                .endEvent("told-" + id)
                .moveToActivity(id);
    }
}
