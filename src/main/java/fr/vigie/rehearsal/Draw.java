package fr.vigie.rehearsal;

import fr.vigie.incident.Channel;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Draws the incidents of a described load, each trait apart from the others: the same seed, the same incidents. */
class Draw {

    private static final int TRIES = 2000;
    private static final int PERCENT = 100;

    private final Load.Said load;
    private final List<String> services;
    private final List<Integer> shares;
    private final int busiest;
    private final Random random;

    Draw(Load.Said load) {
        this.load = load;
        services = List.copyOf(load.services().keySet());
        shares = List.copyOf(load.services().values());
        busiest = Collections.max(load.hours());
        random = new Random(load.seed());
    }

    List<Arrival> from(Instant start, ServiceCalendar hours) {
        var drawn = new ArrayList<Arrival>();
        for (int number = 1; number <= load.incidents(); number++) {
            int priority = 1 + Weights.choose(load.shares(), random);
            drawn.add(new Arrival(
                    "R-" + number,
                    instant(start, hours),
                    Channel.values()[Weights.choose(load.channels(), random)].name(),
                    services.get(Weights.choose(shares, random)),
                    priority == 1 ? "critical" : "warning",
                    null,
                    priority,
                    minutes(load.diagnose()),
                    minutes(load.engage()),
                    minutes(load.restore())));
        }
        drawn.sort(Comparator.comparing(Arrival::at));
        return drawn;
    }

    private Instant instant(Instant start, ServiceCalendar hours) {
        boolean business = random.nextInt(PERCENT) < load.business();
        var at = atItsHour(start, hours);
        for (int attempt = 0; attempt < TRIES && hours.isBusinessHours(at) != business; attempt++) {
            at = atItsHour(start, hours);
        }
        return at; // a span without such hours gives others
    }

    private Instant atItsHour(Instant start, ServiceCalendar hours) {
        long seconds = Duration.ofDays(load.days()).toSeconds();
        while (true) {
            var at = start.plusSeconds((long) (random.nextDouble() * seconds));
            int hour = at.atZone(hours.zone()).getHour();
            if (random.nextInt(busiest) < load.hours().get(hour)) {
                return at;
            }
        }
    }

    private double minutes(double median) {
        return median * Math.exp(load.spread() * random.nextGaussian());
    }
}
