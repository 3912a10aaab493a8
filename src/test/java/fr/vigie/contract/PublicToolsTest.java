package fr.vigie.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.VigieTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.interceptor.auth.BasicAuthProvider;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What integrators bring along works here as it is: the public client for external tasks, and a plain curl. */
@VigieTest
class PublicToolsTest {

    private static final String WORKER = "ouvrier";
    private static final String PROCESS = "parcel";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Test
    void the_public_client_fetches_and_completes_an_external_task_with_an_account_that_may() {
        var deployment = deploy();
        grant();
        var client = ExternalTaskClient.create()
                .baseUrl("http://localhost:" + port + "/engine-rest")
                .workerId("crm")
                .asyncResponseTimeout(1000)
                .addInterceptor(new BasicAuthProvider(WORKER, WORKER))
                .build();
        try {
            var seen = new ArrayList<String>();
            client.subscribe("crm")
                    .lockDuration(60_000)
                    .handler((task, tasks) -> {
                        seen.add(task.getVariable("order"));
                        tasks.complete(task, Map.of("parcel", "P-1"));
                    })
                    .open();
            var instance = engine.getRuntimeService()
                    .startProcessInstanceByKey(PROCESS, "ORDER-4711", Map.of("order", "4711"));

            await().atMost(Duration.ofSeconds(60)).until(() -> isOver(instance.getId()));
            assertThat(seen).containsExactly("4711");
            assertThat(engine.getHistoryService()
                            .createHistoricVariableInstanceQuery()
                            .processInstanceId(instance.getId())
                            .variableName("parcel")
                            .singleResult()
                            .getValue())
                    .isEqualTo("P-1");
        } finally {
            client.stop();
            engine.getIdentityService().deleteUser(WORKER);
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    /** The very command of the README, with the port of this test. */
    @Test
    void a_plain_curl_reports_the_first_incident_of_the_readme() throws Exception {
        if (!hasCurl()) {
            System.err.println("SKIPPED: there is no curl on this machine, the README's first command was not tried");
            if ("true".equals(System.getenv("CI"))) {
                fail("there is no curl on this machine");
            }
            assumeThat(false).as("curl is there").isTrue();
        }
        var readme = Files.readString(Path.of("README.md"));
        var command = Pattern.compile("curl -u integrateur:integrateur[^\\n]*/api/reports \\\\\\n\\s+-d '[^']*'")
                .matcher(readme);
        assertThat(command.find()).as("the README's first command").isTrue();

        var reported = run(command.group().replace(":8080", ":" + port).replace("\\\n", " "));

        var incident = new ObjectMapper().readTree(reported);
        assertThat(incident.path("reference").asText()).matches("INC-\\d{4}-\\d{6}");
        assertThat(incident.path("status").asText()).isEqualTo("REPORTED");
        var read = new ObjectMapper()
                .readTree(run("curl -u support:support http://localhost:" + port + "/api/incidents/"
                        + incident.path("reference").asText()));
        assertThat(read.path("subject").asText()).isEqualTo("API indisponible");
    }

    private String deploy() {
        var diagram = Bpmn.createExecutableProcess(PROCESS)
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("ship")
                .camundaExternalTask("crm")
                .endEvent()
                .done();
        return engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("parcel.bpmn", diagram)
                .deploy()
                .getId();
    }

    /** It may see and work on the instances of that diagram, and nothing else. */
    private void grant() {
        var identity = engine.getIdentityService();
        var user = identity.newUser(WORKER);
        user.setPassword(WORKER);
        identity.saveUser(user);
        var rights = engine.getAuthorizationService();
        var grant = rights.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setUserId(WORKER);
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId(PROCESS);
        grant.addPermission(Permissions.READ_INSTANCE);
        grant.addPermission(Permissions.UPDATE_INSTANCE);
        rights.saveAuthorization(grant);
    }

    private boolean isOver(String instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                == 0;
    }

    private static boolean hasCurl() {
        try {
            return new ProcessBuilder("curl", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(20, TimeUnit.SECONDS);
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String run(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of("sh", "-c", command + " -sS"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command).isTrue();
        return answer;
    }
}
