package fr.vigie.scenario;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.VariableInstance;

/** Something real for every name in a path of the engine's REST API, so that a refusal is one of rights. */
class EngineThings {

    private final ProcessEngine engine;
    private final String process;
    private final String task;

    EngineThings(Ticket incident) {
        engine = incident.stage().engine();
        task = incident.task().getId();
        process = incident.task().getProcessInstanceId();
    }

    /** The path with the names of things that are there. */
    String in(EngineRoute route) {
        return route.path()
                .replace("{id}", thing(route.path()))
                .replace("{key}", route.path().startsWith("/process") ? "incident" : "priority")
                .replace("{varName}", "subject")
                .replace("{userId}", "astreinte")
                .replace("{groupId}", "support")
                .replaceAll("\\{[^}]+}", "none");
    }

    private String thing(String path) {
        return switch (path.replaceFirst("^/((history/)?[^/]+).*", "$1")) {
            case "task", "history/task" -> task;
            case "process-definition" ->
                idOf(
                        engine.getRepositoryService()
                                .createProcessDefinitionQuery()
                                .processDefinitionKey("incident")
                                .latestVersion(),
                        ProcessDefinition::getId);
            case "decision-definition" ->
                idOf(
                        engine.getRepositoryService()
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey("priority")
                                .latestVersion(),
                        DecisionDefinition::getId);
            case "execution" ->
                engine.getTaskService()
                        .createTaskQuery()
                        .taskId(task)
                        .singleResult()
                        .getExecutionId();
            case "job" -> job();
            case "job-definition" ->
                first(engine.getManagementService().createJobDefinitionQuery(), JobDefinition::getId);
            case "deployment" -> first(engine.getRepositoryService().createDeploymentQuery(), Deployment::getId);
            case "filter" -> first(engine.getFilterService().createFilterQuery(), Filter::getId);
            case "authorization" ->
                first(engine.getAuthorizationService().createAuthorizationQuery(), Authorization::getId);
            case "variable-instance" ->
                first(
                        engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(process),
                        VariableInstance::getId);
            case "history/variable-instance" ->
                first(
                        engine.getHistoryService()
                                .createHistoricVariableInstanceQuery()
                                .processInstanceId(process),
                        HistoricVariableInstance::getId);
            case "history/activity-instance" ->
                first(
                        engine.getHistoryService()
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(process),
                        HistoricActivityInstance::getId);
            case "history/decision-instance" ->
                first(
                        engine.getHistoryService().createHistoricDecisionInstanceQuery(),
                        HistoricDecisionInstance::getId);
            case "user" -> "astreinte";
            case "group" -> "support";
            default -> process;
        };
    }

    /** One of the engine's own, about which it asks nobody for a right. */
    private String job() {
        return engine.getManagementService().createJobQuery().list().stream()
                .filter(job -> job.getProcessDefinitionKey() == null)
                .map(Job::getId)
                .findFirst()
                .orElse("none");
    }

    private static <T> String idOf(Query<?, T> query, Function<T, String> id) {
        return id.apply(query.singleResult());
    }

    private static <T> String first(Query<?, T> query, Function<T, String> id) {
        List<T> some = query.listPage(0, 1);
        return some.isEmpty() ? "none" : id.apply(some.get(0));
    }

    /** Every field that some operation needs; each reads its own and leaves the others. */
    Map<String, Object> body(String account) {
        return Map.ofEntries(
                Map.entry("processInstanceIds", List.of(process)),
                Map.entry("historicProcessInstanceIds", List.of(process)),
                Map.entry("processInstanceId", process),
                Map.entry("userId", account),
                Map.entry("groupId", "managers"),
                Map.entry("assignee", account),
                Map.entry("type", "candidate"),
                Map.entry("name", "vol"),
                Map.entry("id", "vol"),
                Map.entry("resourceType", "Task"),
                Map.entry("retries", 1),
                Map.entry("suspended", true),
                Map.entry("duedate", "2030-01-01T00:00:00.000+0000"),
                Map.entry("message", "vol"),
                Map.entry("messageName", "attached"),
                Map.entry("businessKey", "vol"),
                Map.entry("value", "vol"),
                Map.entry("permissions", List.of("ALL")),
                Map.entry("resourceId", "*"),
                Map.entry("deleteReason", "vol"),
                Map.entry("errorCode", "vol"),
                Map.entry("escalationCode", "vol"),
                Map.entry("activityId", "interveneP2"),
                Map.entry("jobIds", List.of(job())),
                Map.entry("instructions", List.of(Map.of("type", "cancel", "activityId", "interveneP2"))),
                Map.entry("variables", Map.of("clockStart", Map.of("value", "vol"))),
                Map.entry("skipCustomListeners", true));
    }
}
