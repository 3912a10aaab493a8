package fr.vigie.door;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The operator has not yet said everything that Vigie needs on a database of its own. */
class MissingSettings extends RuntimeException {

    MissingSettings(List<String> missing) {
        super("A database is named, so this is production, and Vigie does not start without: "
                + String.join(", ", missing) + ".");
    }

    /** Shows the sentence alone, without a stack trace around it. */
    static class Analyzer extends AbstractFailureAnalyzer<MissingSettings> {
        @Override
        protected FailureAnalysis analyze(Throwable failure, MissingSettings missing) {
            return new FailureAnalysis(
                    String.valueOf(missing.getMessage()),
                    "Set these environment variables; or unset SPRING_DATASOURCE_URL to try Vigie with a demo"
                            + " database of its own.",
                    missing);
        }
    }
}
