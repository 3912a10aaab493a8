package fr.vigie.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.RightsInReadme;
import fr.vigie.VigieTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VigieTest
@ExtendWith(RefusingProcess.class)
class RightsTest {

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
            start an incident                          | POST   | /process-definition/key/incident/start   | {}
            start an incident in its middle            | POST   | /process-definition/key/incident/start   | {"startInstructions":[{"type":"startBeforeActivity","activityId":"confirm"}]}
            open a problem                             | POST   | /process-definition/key/problem/start    | {"variables":{"title":{"value":"Droits"}}}
            start a diagram that nobody was given      | POST   | /process-definition/key/refusing/start   | {}
            see the diagram of the incident            | GET    | /process-definition/key/incident         |
            see every diagram                          | GET    | /process-definition/key/refusing         |
            see a running procedure                    | GET    | /process-instance/{instance}             |
            see its variables                          | GET    | /process-instance/{instance}/variables   |
            see an ended one                           | GET    | /history/process-instance/{instance}     |
            end or change a running one                | DELETE | /process-instance/{instance}             |
            see a task that is offered to support      | GET    | /task/{task}                             |
            find it in a list                          | GET    | /task?processInstanceId={instance}       |
            take it                                    | POST   | /task/{task}/claim                       | {"userId":"{me}"}
            take it in the name of somebody else       | POST   | /task/{task}/claim                       | {"userId":"evenement"}
            hand it to a person                        | POST   | /task/{task}/assignee                    | {"userId":"support"}
            change its dates                           | PUT    | /task/{task}                             | {"priority":1}
            complete it                                | POST   | /task/{task}/complete                    | {}
            end it by an error that no diagram awaits  | POST   | /task/{task}/bpmnError                   | {"errorCode":"x"}
            resolve it past its form                   | POST   | /task/{task}/resolve                     | {}
            see what is deployed                       | GET    | /deployment                              |
            take back what is deployed                 | DELETE | /deployment/{deployment}                 |
            see the names of colleagues                | GET    | /user?id=evenement                       |
            see the groups                             | GET    | /group?id=event-on-call                  |
            unlock an account                          | POST   | /user/astreinte/unlock                   | {}
            delete an account                          | DELETE | /user/nobody                             |
            join a group                               | PUT    | /group/managers/members/{me}             | {}
            see who was given which right              | GET    | /authorization                           |
            """)
    void each_group_may_do_its_part_and_nothing_else(String act, String method, String path, @Nullable String body) {
        var welcome = RightsInReadme.under("In the engine").get(act);
        assertThat(welcome).as("row of " + act + " in the README").isNotEmpty();
        for (var account : RightsInReadme.accounts()) {
            var filled = filled(path).replace("{me}", account);

            var answer = Knock.at(port, "/engine-rest" + filled)
                    .as(account)
                    .with("Content-Type", "application/json")
                    .send(method, body == null ? "" : body.replace("{me}", account));

            var served = answer.statusCode() < 300 && !answer.body().equals("[]");
            assertThat(served)
                    .as(account + " " + method + " " + path + ": " + answer.statusCode() + " " + answer.body())
                    .isEqualTo(welcome.contains(account));
        }
    }

    /** Something fresh to try it on, where it needs any. */
    private String filled(String path) {
        if (path.contains("{deployment}")) {
            return path.replace("{deployment}", deployment());
        }
        if (!path.contains("{instance}") && !path.contains("{task}")) {
            return path;
        }
        var instance = runtime.startProcessInstanceByKey("incident").getId();
        var task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        return path.replace("{instance}", instance).replace("{task}", task);
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
        var body = "--edge\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.svg\"\r\n\r\nx\r\n--edge--\r\n";

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
