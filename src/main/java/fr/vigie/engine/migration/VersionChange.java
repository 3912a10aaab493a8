package fr.vigie.engine.migration;

import fr.vigie.procedure.Migrated;
import fr.vigie.procedure.Migration;
import fr.vigie.procedure.Migrations;
import fr.vigie.refusal.UnknownReference;
import fr.vigie.refusal.WrongState;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes through all instances of older versions, the oldest version first. */
@Component
class VersionChange implements Migrations {

    private static final Logger log = LoggerFactory.getLogger(VersionChange.class);

    /** So many at a time, that the answer comes while somebody waits for it. */
    private static final int MOST = 500;

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Mover mover;

    VersionChange(RepositoryService repository, RuntimeService runtime, Mover mover) {
        this.repository = repository;
        this.runtime = runtime;
        this.mover = mover;
    }

    @Override
    public Migration rehearse(String procedure) {
        var newest = newest(procedure);
        return report(newest, older(newest), false, instance -> mover.rehearse(instance, newest));
    }

    @Override
    public Migration migrate(String procedure, String plan, String by) {
        var newest = newest(procedure);
        var older = older(newest);
        if (!plan(newest, older).equals(plan)) {
            throw new WrongState("Ce plan n'est plus celui de la procédure « " + procedure
                    + " » : une autre version a été déployée, ou il n'y a plus rien à faire passer. Refaites l'essai.");
        }
        var report = report(newest, older, true, instance -> mover.move(instance, newest));
        log.info(
                "{} took {} instances of {} over to version {}, {} stay",
                by,
                report.moved(),
                procedure,
                newest.getVersion(),
                report.kept());
        return report;
    }

    private static Migration report(
            ProcessDefinition newest, List<Old> older, boolean done, Function<Old, Migrated> move) {
        var instances = older.stream().limit(MOST).map(move).toList();
        var moved = (int) instances.stream().filter(Migrated::moves).count();
        return new Migration(
                newest.getKey(),
                String.valueOf(newest.getName()),
                newest.getVersion(),
                plan(newest, older),
                done,
                moved,
                instances.size() - moved,
                older.size() - instances.size(),
                instances);
    }

    private static String plan(ProcessDefinition newest, List<Old> older) {
        var versions = older.stream()
                .map(old -> old.definition().getVersion())
                .distinct()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        return newest.getKey() + ":" + versions + "->" + newest.getVersion();
    }

    private ProcessDefinition newest(String procedure) {
        var newest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure)
                .latestVersion()
                .singleResult();
        if (newest == null) {
            throw new UnknownReference("Aucune procédure ne porte cet identifiant.");
        }
        return newest;
    }

    private List<Old> older(ProcessDefinition newest) {
        return repository.createProcessDefinitionQuery().processDefinitionKey(newest.getKey()).list().stream()
                .filter(definition -> definition.getVersion() < newest.getVersion())
                .sorted(Comparator.comparing(ProcessDefinition::getVersion))
                .flatMap(definition -> runtime
                        .createProcessInstanceQuery()
                        .processDefinitionId(definition.getId())
                        .orderByBusinessKey()
                        .asc()
                        .list()
                        .stream()
                        .map(instance -> new Old(instance, definition)))
                .toList();
    }

    /** One that runs by an older version. */
    record Old(ProcessInstance instance, ProcessDefinition definition) {}
}
