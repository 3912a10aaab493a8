package fr.vigie.webhook;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The operator named an endpoint that can't be told anything. */
class UnusableWebhook extends RuntimeException {

    /** @param what is wrong with it, as an English sentence without its end, and without its secrets */
    UnusableWebhook(String name, String what) {
        super("The webhook \"" + name + "\" can't be used: " + what + ".");
    }

    /** Shows the sentence alone, without a stack trace around it. */
    static class Analyzer extends AbstractFailureAnalyzer<UnusableWebhook> {
        @Override
        protected FailureAnalysis analyze(Throwable failure, UnusableWebhook unusable) {
            return new FailureAnalysis(
                    String.valueOf(unusable.getMessage()),
                    "Correct vigie.webhooks.<name>.url, .secrets or .events, or take that endpoint out.",
                    unusable);
        }
    }
}
