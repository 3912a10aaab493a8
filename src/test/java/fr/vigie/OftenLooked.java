package fr.vigie;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Whoever waits looks often: most of what is waited for is there a moment later, and a thousand looks that come a tenth of a
 * second late are minutes. Stands beside every test by itself.
 */
public class OftenLooked implements BeforeAllCallback {

    private static final Duration OFTEN = Duration.ofMillis(20);

    @Override
    public void beforeAll(ExtensionContext test) {
        Awaitility.setDefaultPollInterval(OFTEN);
        // what a test's own mail server meets when its client is killed says nothing about what is waited for
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }
}
