package fr.vigie.scenario;

import fr.vigie.Emptied;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives every story an empty house: nobody else's tickets fall due in it. */
class World {

    private final ProcessEngine engine;
    private final JdbcClient database;

    World(Stage stage) {
        engine = stage.engine();
        database = stage.database();
    }

    void empty() {
        removeWhatProcessOwnersDeployed();
        var runtime = engine.getRuntimeService();
        runtime.createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the story is over"));
        var tasks = engine.getTaskService();
        tasks.createTaskQuery().list().forEach(task -> tasks.deleteTask(task.getId(), true));
        Emptied.of(
                database,
                "incident, report, enclosure, conversation, chat_line, journal, alarm, alarm_tally, report_tally,"
                        + " intake_door, heartbeat, notice, wording, maintenance, maintenance_incident, event_publication,"
                        + " problem, problem_entry, problem_incident, plan_entry, rota_feed, rota_hole, mailbox, "
                        + "mail_taken, status_entry, incident_confidence, incident_insider, interruption, "
                        + "interruption_entry, maintenance_entry, maintenance_client, maintenance_alarm, webhook_trouble, "
                        + "doctor_finding, act_hi_op_log, audit_entry, audit_unsealed, audit_seal, "
                        + "retention_sweep, retention_count, person_request, provider_account");
    }

    private void removeWhatProcessOwnersDeployed() {
        var repository = engine.getRepositoryService();
        var release = repository.createDeploymentQuery().deploymentName("Vigie").list().stream()
                .map(Deployment::getId)
                .toList();
        repository.createDeploymentQuery().list().stream()
                .filter(deployment -> !release.contains(deployment.getId()))
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }
}
