package fr.vigie.privacy;

import java.time.Instant;
import java.time.Period;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the engine remembers of procedures that are over: their variables hold the words of whoever reported something. */
@Component
class HistoryWorkflow {

    /** At one go: the engine lists each of them in its statements. */
    private static final int BATCH = 200;

    private static final int DAYS_A_YEAR = 365;
    private static final int MONTHS_A_YEAR = 12;

    private final HistoryService history;
    private final RepositoryService repository;
    private final IdentityService people;

    HistoryWorkflow(HistoryService history, RepositoryService repository, IdentityService people) {
        this.history = history;
        this.repository = repository;
        this.people = people;
    }

    /** The engine's own cleaning, each night, goes by the same period from now on, whatever each diagram says. */
    void keepFor(Period period) {
        int days = Math.toIntExact(period.toTotalMonths() * DAYS_A_YEAR / MONTHS_A_YEAR + period.getDays());
        byItself(() -> {
            repository.createProcessDefinitionQuery().list().stream()
                    .filter(procedure -> !isKeptFor(days, procedure.getHistoryTimeToLive()))
                    .forEach(procedure -> repository.updateProcessDefinitionHistoryTimeToLive(procedure.getId(), days));
            repository.createDecisionDefinitionQuery().list().stream()
                    .filter(table -> !isKeptFor(days, table.getHistoryTimeToLive()))
                    .forEach(table -> repository.updateDecisionDefinitionHistoryTimeToLive(table.getId(), days));
            return days;
        });
    }

    private static boolean isKeptFor(int days, @Nullable Integer set) {
        return set != null && set == days;
    }

    /**
     * Forgets some procedures that ended before then with all that they called, the decisions of those that are forgotten,
     * and tasks of no procedure; in the caller's transaction.
     *
     * @return how many; 0 where nothing is left
     */
    int forget(Instant before, int most) {
        return byItself(() -> procedures(before, most) + decisions(most) + tasks(before, most));
    }

    private int procedures(Instant before, int most) {
        var over = history.createNativeHistoricProcessInstanceQuery()
                .sql("select P.* from ACT_HI_PROCINST P where P.END_TIME_ < #{before} and not exists"
                        + " (select 1 from ACT_HI_PROCINST ROOT where ROOT.ID_ = P.ROOT_PROC_INST_ID_"
                        + " and (ROOT.END_TIME_ is null or ROOT.END_TIME_ >= #{before})) order by P.END_TIME_, P.ID_")
                .parameter("before", Date.from(before))
                .listPage(0, most);
        return forget(over.stream().map(HistoricProcessInstance::getId).toList());
    }

    private int decisions(int most) {
        var orphans = history
                .createNativeHistoricDecisionInstanceQuery()
                .sql(
                        "select D.* from ACT_HI_DECINST D where D.ROOT_DEC_INST_ID_ is null and D.PROC_INST_ID_ is not null"
                                + " and not exists (select 1 from ACT_HI_PROCINST P where P.ID_ = D.PROC_INST_ID_)")
                .listPage(0, most)
                .stream()
                .map(HistoricDecisionInstance::getId)
                .toList();
        if (!orphans.isEmpty()) {
            history.deleteHistoricDecisionInstancesBulk(orphans);
        }
        return orphans.size();
    }

    private int tasks(Instant before, int most) {
        var alone = history.createNativeHistoricTaskInstanceQuery()
                .sql("select * from ACT_HI_TASKINST where PROC_INST_ID_ is null and END_TIME_ < #{before}")
                .parameter("before", Date.from(before))
                .listPage(0, most);
        alone.stream().map(HistoricTaskInstance::getId).forEach(history::deleteHistoricTaskInstance);
        return alone.size();
    }

    /** Forgets these, whenever they ended; in the caller's transaction. */
    int forgetProcedures(Collection<String> ids) {
        return byItself(() -> {
            var all = List.copyOf(ids);
            for (int from = 0; from < all.size(); from += BATCH) {
                forget(all.subList(from, Math.min(from + BATCH, all.size())));
            }
            while (decisions(BATCH) == BATCH) {
                // the next ones
            }
            return all.size();
        });
    }

    /** Forgets these tasks of no procedure, in the caller's transaction. */
    int forgetTasks(Collection<String> ids) {
        return byItself(() -> {
            ids.forEach(history::deleteHistoricTaskInstance);
            return ids.size();
        });
    }

    private int forget(List<String> ids) {
        if (!ids.isEmpty()) {
            history.deleteHistoricProcessInstancesIfExists(ids);
        }
        return ids.size();
    }

    /** Whoever asks for it needs no right in the engine. */
    private int byItself(Supplier<Integer> act) {
        var asked = people.getCurrentAuthentication();
        people.clearAuthentication();
        try {
            return act.get();
        } finally {
            if (asked != null) {
                people.setAuthentication(asked.getUserId(), asked.getGroupIds(), asked.getTenantIds());
            }
        }
    }
}
