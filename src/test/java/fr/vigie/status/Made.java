package fr.vigie.status;

import fr.vigie.client.DemoServices;
import fr.vigie.incident.Failures;
import fr.vigie.maintenance.Stoppages;
import fr.vigie.notice.Pseudonyms;
import fr.vigie.status.Interruption.Kind;
import fr.vigie.status.Interruption.Severity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Facts made by hand. */
public final class Made {

    private Made() {}

    static Interruption failure(Severity severity, Instant from, @Nullable Instant to) {
        return new Interruption("k", "INC-1", Kind.INCIDENT, severity, List.of("api"), from, to, null, null);
    }

    static Interruption stop(boolean proper, Instant from, @Nullable Instant to) {
        return new Interruption("k", "MNT-1", Kind.MAINTENANCE, null, List.of("api"), from, to, null, proper);
    }

    static Interruption emergency(Instant from, @Nullable Instant to) {
        return new Interruption("k", "INT-1", Kind.EMERGENCY, null, List.of("api"), from, to, null, false);
    }

    /** It was to be over by {@code told}. */
    static Interruption stop(Instant told, Instant from, @Nullable Instant to) {
        return new Interruption("k", "MNT-1", Kind.MAINTENANCE, null, List.of("api"), from, to, null, false, told);
    }

    /** What is read from these sources, of the services of {@link DemoServices}. */
    public static InterruptionFacts from(Failures failures, Stoppages... stoppages) {
        var beans = new StaticListableBeanFactory();
        for (int i = 0; i < stoppages.length; i++) {
            beans.addBean("stoppages" + i, stoppages[i]);
        }
        return new InterruptionFacts(
                failures, beans.getBeanProvider(Stoppages.class), DemoServices.some(), new Pseudonyms(new byte[] {7}));
    }
}
