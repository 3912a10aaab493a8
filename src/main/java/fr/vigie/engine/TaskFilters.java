package fr.vigie.engine;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists that agents find in Tasklist, the most urgent first; made once, and an administrator's to change afterwards. */
@Component
class TaskFilters extends AbstractProcessEnginePlugin {

    private static final int OF_PRIORITY_2 = 80;

    /** The variable that a hand-over sets on a task. */
    private static final String TAKEOVER = "takeover";

    private static final List<Map<String, String>> COLUMNS = List.of(
            Map.of("name", "reference", "label", "Référence"),
            Map.of("name", "subject", "label", "Sujet"),
            Map.of("name", "client", "label", "Client"),
            Map.of("name", "priority", "label", "Priorité"));

    private final FirstStart firstStart;

    TaskFilters(FirstStart firstStart) {
        this.firstStart = firstStart;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setFilterService(new ListLengths(Ticker.systemTicker()));
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var filters = engine.getFilterService();
        var tasks = engine.getTaskService();
        firstStart.oneNodeAtATime(() -> make(filters, tasks));
    }

    private static void make(FilterService filters, TaskService tasks) {
        make(filters, 1, "Mon équipe", "#1f4e8c", ofMyTeam(tasks));
        make(filters, 2, "Mes tâches", "#2e7d32", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        make(filters, 3, "Priorités 1 et 2", "#b71c1c", ofMyTeam(tasks).taskMinPriority(OF_PRIORITY_2));
        make(filters, 4, "En dépassement", "#e65100", ofMyTeam(tasks).dueBeforeExpression("${now()}"));
        make(filters, 5, "À reprendre", "#6a1b9a", toTakeOver(tasks));
        make(filters, 6, "Toutes les tâches", "#616161", tasks.createTaskQuery());
    }

    /**
     * What a change of slot offered anew to my team and nobody took; and, among all that one may see, what is in the hands
     * of somebody who left, as managers hand that out.
     */
    private static TaskQuery toTakeOver(TaskService tasks) {
        return tasks.createTaskQuery()
                // either of the two: a condition of its own that the database can begin with
                .taskVariableValueLike(TAKEOVER, "%")
                .or()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .taskVariableValueEquals(TAKEOVER, "LEFT")
                .endOr();
    }

    private static TaskQuery ofMyTeam(TaskService tasks) {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks();
    }

    private static void make(FilterService filters, int place, String name, String colour, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() == 0) {
            filters.saveFilter(filters.newTaskFilter(name)
                    .setQuery(
                            query.orderByTaskPriority().desc().orderByDueDate().asc())
                    .setProperties(Map.of(
                            "priority", place,
                            "color", colour,
                            "refresh", true,
                            "showUndefinedVariable", false,
                            "variables", COLUMNS)));
        }
    }
}
