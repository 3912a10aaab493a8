package fr.vigie.engine.guard;

import fr.vigie.engine.Release;
import fr.vigie.engine.Vocabulary;
import fr.vigie.notice.TextRule;
import fr.vigie.procedure.Finding;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.runbook.PageRule;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Looks at what somebody deploys, and refuses it with every reason at once. Old versions are loaded through the same door
 * after a restart: they are running, it is too late to refuse them.
 */
@Component
public class Guard implements Deployer {

    /** Made when they are needed: a start at which nothing is deployed reads no diagram. */
    private final Supplier<List<Check>> checks;

    Guard(Release release, Vocabulary vocabulary, DeployedWords words, Clock clock, TextRule texts, PageRule pages) {
        checks = SingletonSupplier.of(() -> checks(Bundle.of(release.files()), vocabulary, words, clock, texts, pages));
    }

    private static List<Check> checks(
            Bundle ours, Vocabulary vocabulary, DeployedWords words, Clock clock, TextRule texts, PageRule pages) {
        return List.of(
                new FilesKnown(),
                new EngineReads(),
                new PromisesKept(),
                new TimersRing(clock),
                new StepsKnown(vocabulary),
                new StepsApart(ours),
                new StepsTold(ours),
                new PlainExpressions(vocabulary),
                new ConditionsDecide(vocabulary),
                new VariablesKnown(ours, vocabulary, words),
                new NothingHidden(),
                new PlainTables(),
                new TasksSeen(),
                new CallsAnswered(ours, new Deployed()),
                new ErrorsCaught(ours, new Deployed()),
                new OneOfEach(),
                new Fits(),
                new LifetimeSet(),
                new ConditionsRead(),
                new PatienceTable(),
                new AnswersUsable(),
                new TextsSayable(texts::broken),
                new TextsSayable(WholeText::broken),
                new TextsSayable(pages::broken));
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            if (deployment.getName() != null && deployment.getName().length() > Fits.MOST) {
                throw new BrokenRule("Le nom du déploiement compte au plus " + Fits.MOST + " caractères.");
            }
            var files = deployment.getResources().values().stream()
                    .collect(Collectors.toMap(ResourceEntity::getName, ResourceEntity::getBytes));
            var findings = look(files);
            if (!findings.isEmpty()) {
                throw Refused.with(findings);
            }
        }
    }

    /** Everything for which these files could not be deployed together; within a command of the engine. */
    List<Finding> look(Map<String, byte[]> files) {
        var bundle = Bundle.of(files);
        return checks.get().stream()
                .flatMap(check -> check.look(bundle))
                .distinct()
                .toList();
    }
}
