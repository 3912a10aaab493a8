package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.jspecify.annotations.Nullable;

/** The engine itself can read every diagram and table, delays included; within a command of the engine. */
class EngineReads implements Check {

    /** What we say of a timer, as opposed to what the engine says of all else in English. */
    private static final String OURS = "Minuterie ";

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return Stream.concat(
                bundle.diagramFiles().flatMap(file -> read(bundle, file, EngineReads::diagram)),
                bundle.tableFiles().flatMap(file -> read(bundle, file, EngineReads::table)));
    }

    private static Stream<Finding> read(
            Bundle bundle, String file, BiFunction<String, byte[], Stream<Finding>> reader) {
        var content = Objects.requireNonNull(bundle.files().get(file));
        return new String(content, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")
                ? Stream.of(Finding.of(file, "« " + Shown.file(file) + " » : une déclaration DOCTYPE n'est pas lue"))
                : reader.apply(file, content);
    }

    private static Stream<Finding> diagram(String file, byte[] content) {
        try {
            var parse = Context.getProcessEngineConfiguration().getDeployers().stream()
                    .filter(BpmnDeployer.class::isInstance)
                    .map(deployer -> ((BpmnDeployer) deployer).getBpmnParser())
                    .findFirst()
                    .orElseThrow()
                    .createParse();
            parse.sourceInputStream(new ByteArrayInputStream(content))
                    .deployment(new DeploymentEntity())
                    .name(file)
                    .execute();
            return Stream.empty();
        } catch (ParseException refused) {
            return refused.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .map(problem -> said(file, problem));
        } catch (RuntimeException refused) {
            return Stream.of(unreadable(file, "", refused.getMessage()));
        }
    }

    private static Stream<Finding> table(String file, byte[] content) {
        try {
            Context.getProcessEngineConfiguration().getDmnEngine().parseDecisions(new ByteArrayInputStream(content));
            return Stream.empty();
        } catch (RuntimeException refused) {
            return Stream.of(unreadable(file, "", refused.getMessage()));
        }
    }

    private static Finding said(String file, Problem problem) {
        return problem.getMessage().startsWith(OURS)
                ? new Finding(file, problem.getMainElementId(), null, problem.getMessage())
                : unreadable(file, problem.getLine() > 0 ? ", ligne " + problem.getLine() : "", problem.getMessage());
    }

    private static Finding unreadable(String file, String where, @Nullable String why) {
        return Finding.of(
                file,
                "« " + Shown.file(file) + " »" + where + " : le moteur ne lit pas ce fichier ("
                        + Shown.of(String.valueOf(why)) + ")");
    }
}
