package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import fr.vigie.refusal.BrokenRule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;
import org.jspecify.annotations.Nullable;

/** A deployment that is refused, as the engine refuses: Modeler shows it where it begins as the engine's own do. */
class Refused extends ParseException {

    private final transient List<Finding> findings;

    private Refused(String sentences, List<Finding> findings) {
        super(sentences, findings.get(0).file(), List.of(), List.of());
        this.findings = findings;
    }

    static RuntimeException with(List<Finding> findings) {
        var sentences = findings.stream()
                .map(finding -> finding.sentence().replaceAll("\\.$", ""))
                .collect(Collectors.joining(".\n", "", "."));
        return findings.stream().allMatch(finding -> isText(finding.file()))
                ? new BrokenRule(sentences)
                : new Refused(prefix(findings) + sentences, findings);
    }

    /** Such files Modeler only includes, beside what it draws. */
    private static boolean isText(String file) {
        return file.endsWith(".txt") || file.endsWith(".md");
    }

    private static String prefix(List<Finding> findings) {
        return findings.stream().allMatch(finding -> finding.file().contains(".dmn"))
                ? "ENGINE-22004 Could not transform DMN. "
                : "ENGINE-09005 Could not parse BPMN process. ";
    }

    @Override
    public List<ResourceReport> getResorceReports() {
        return findings.stream().collect(Collectors.groupingBy(Finding::file)).entrySet().stream()
                .map(file -> (ResourceReport) new ResourceReportImpl(
                        file.getKey(),
                        file.getValue().stream().map(Refused::problem).toList(),
                        List.of()))
                .toList();
    }

    private static Problem problem(Finding finding) {
        return new Problem() {
            @Override
            public String getMessage() {
                return finding.sentence();
            }

            @Override
            public int getLine() {
                return 0;
            }

            @Override
            public int getColumn() {
                return 0;
            }

            @Override
            public @Nullable String getMainElementId() {
                return finding.element();
            }

            @Override
            public List<String> getElementIds() {
                return Stream.ofNullable(finding.element()).toList();
            }
        };
    }
}
