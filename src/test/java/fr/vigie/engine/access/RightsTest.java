package fr.vigie.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@VigieTest
@Import(RefusingProcess.class)
class RightsTest {

    private static final String EVERYBODY =
            "support astreinte evenement surveillance responsable procedes integrateur admin";

    @LocalServerPort
    int port;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    RepositoryService repository;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            POST   | /process-definition/key/incident/start  | {}                   | support astreinte evenement surveillance responsable integrateur admin
            POST   | /process-definition/key/incident/start  | {"startInstructions":[{"type":"startBeforeActivity","activityId":"confirm"}]} | admin
            POST   | /process-definition/key/problem/start   | {"variables":{"title":{"value":"Droits"}}} | support astreinte evenement surveillance responsable admin
            POST   | /process-definition/key/refusing/start  | {}                   | admin
            GET    | /process-definition/key/incident        |                      | support astreinte evenement surveillance responsable procedes integrateur admin
            GET    | /process-definition/key/refusing        |                      | support astreinte evenement surveillance responsable procedes admin
            GET    | /process-instance/{instance}            |                      | support astreinte evenement surveillance responsable admin
            GET    | /process-instance/{instance}/variables  |                      | support astreinte evenement surveillance responsable admin
            GET    | /history/process-instance/{instance}    |                      | support astreinte evenement surveillance responsable admin
            DELETE | /process-instance/{instance}            |                      | admin
            GET    | /task/{task}                            |                      | support responsable admin
            GET    | /task?processInstanceId={instance}      |                      | support responsable admin
            POST   | /task/{task}/claim                      | {"userId":"{me}"}    | support responsable admin
            POST   | /task/{task}/claim                      | {"userId":"evenement"} | responsable admin
            POST   | /task/{task}/bpmnError                  | {"errorCode":"x"}    | admin
            POST   | /task/{task}/resolve                    | {}                   | admin
            POST   | /task/{task}/assignee                   | {"userId":"support"} | responsable admin
            PUT    | /task/{task}                            | {"priority":1}       | responsable admin
            POST   | /task/{task}/complete                   | {}                   | support responsable admin
            GET    | /deployment                             |                      | procedes admin
            DELETE | /deployment/{deployment}                |                      | admin
            GET    | /user?id=evenement                      |                      | support astreinte evenement surveillance responsable admin
            GET    | /group?id=event-on-call                 |                      | support astreinte evenement surveillance responsable admin
            POST   | /user/astreinte/unlock                  | {}                   | admin
            DELETE | /user/nobody                            |                      | admin
            PUT    | /group/managers/members/{me}            | {}                   | admin
            GET    | /authorization                          |                      | admin
            """)
    void each_group_may_do_its_part_and_nothing_else(
            String method, String path, @Nullable String body, String welcome) {
        for (var account : EVERYBODY.split(" ")) {
            var instance = runtime.startProcessInstanceByKey("incident").getId();
            var task = tasks.createTaskQuery()
                    .processInstanceId(instance)
                    .singleResult()
                    .getId();
            var filled = path.replace("{instance}", instance)
                    .replace("{task}", task)
                    .replace("{me}", account)
                    .replace("{deployment}", deployment());

            var answer = Knock.at(port, "/engine-rest" + filled)
                    .as(account)
                    .with("Content-Type", "application/json")
                    .send(method, body == null ? "" : body.replace("{me}", account));

            var served = answer.statusCode() < 300 && !answer.body().equals("[]");
            assertThat(served)
                    .as(account + " " + method + " " + path + ": " + answer.statusCode() + " " + answer.body())
                    .isEqualTo((" " + welcome + " ").contains(" " + account + " "));
        }
    }

    private String deployment() {
        var process = Bpmn.createExecutableProcess("gone")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .endEvent()
                .done();
        return repository
                .createDeployment()
                .addModelInstance("gone.bpmn", process)
                .deploy()
                .getId();
    }

    @ParameterizedTest
    @CsvSource({"procedes, 200", "admin, 200", "support, 403", "responsable, 403", "integrateur, 403"})
    void process_owners_deploy_and_others_do_not(String account, int status) {
        var body = "--edge\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.txt\"\r\n\r\nx\r\n--edge--\r\n";

        var answer = Knock.at(port, "/engine-rest/deployment/create")
                .as(account)
                .with("Content-Type", "multipart/form-data; boundary=edge")
                .send("POST", body);

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # account,   tasklist, cockpit, admin
            support,      true,    false,   false
            astreinte,    true,    false,   false
            evenement,    true,    false,   false
            surveillance, true,    false,   false
            responsable,  true,    false,   false
            procedes,     false,   true,    false
            integrateur,  false,   false,   false
            admin,        true,    true,    true
            """)
    void each_group_has_its_web_applications(String account, boolean tasklist, boolean cockpit, boolean admin) {
        for (var application : new String[] {"tasklist", "cockpit", "admin"}) {
            var allowed = Knock.at(
                            port,
                            "/engine-rest/authorization/check?permissionName=ACCESS&resourceName=application"
                                    + "&resourceType=0&resourceId=" + application)
                    .as(account)
                    .get();

            var expected = java.util.Map.of("tasklist", tasklist, "cockpit", cockpit, "admin", admin);
            assertThat(allowed.body()).as(application).contains("\"authorized\":" + expected.get(application));
        }
    }
}
