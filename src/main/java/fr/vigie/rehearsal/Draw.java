package fr.vigie.rehearsal;

import fr.vigie.servicetime.ServiceCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Draws the incidents of a described load: the same seed, the same incidents. */
class Draw {

    private static final List<String> CRITICAL = List.of("saas", "api", "sms");
    private static final List<String> OTHER = List.of("receipts", "inbound", "reports");
    private static final int TRIES = 200;
    private static final int PERCENT = 100;

    private final Load.Said load;
    private final Random random;

    Draw(Load.Said load) {
        this.load = load;
        random = new Random(load.seed());
    }

    List<Arrival> from(Instant start, ServiceCalendar hours) {
        var drawn = new ArrayList<Arrival>();
        for (int number = 1; number <= load.incidents(); number++) {
            int priority = priority();
            var services = priority <= 2 ? CRITICAL : OTHER;
            drawn.add(new Arrival(
                    "R-" + number,
                    instant(start, hours),
                    priority <= 3 && random.nextBoolean() ? "MONITORING" : "EMAIL",
                    services.get(random.nextInt(services.size())),
                    priority == 1 ? "critical" : "warning",
                    priority,
                    minutes(load.diagnose()),
                    minutes(load.engage()),
                    minutes(load.restore())));
        }
        drawn.sort(Comparator.comparing(Arrival::at));
        return drawn;
    }

    private int priority() {
        int left = random.nextInt(
                load.shares().stream().mapToInt(Integer::intValue).sum());
        for (int priority = 1; ; priority++) {
            left -= load.shares().get(priority - 1);
            if (left < 0) {
                return priority;
            }
        }
    }

    private Instant instant(Instant start, ServiceCalendar hours) {
        boolean business = random.nextInt(PERCENT) < load.business();
        long seconds = Duration.ofDays(load.days()).toSeconds();
        var at = start;
        for (int attempt = 0; attempt < TRIES; attempt++) {
            at = start.plusSeconds((long) (random.nextDouble() * seconds));
            if (hours.isBusinessHours(at) == business) {
                return at;
            }
        }
        return at; // a span without such hours
    }

    private double minutes(double median) {
        return median * Math.exp(load.spread() * random.nextGaussian());
    }
}
