package fr.vigie.rehearsal;

import fr.vigie.incident.PastIncident;
import fr.vigie.incident.PastIncidents;
import fr.vigie.refusal.BrokenRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes arrivals of our own incidents: when they came, how, for which service and client, how they were judged, and how
 * many minutes each of the three steps took from being taken up to being done. Where nobody took a step up in the record,
 * the median of the others stands for it; where these are few, the described one.
 */
@Component
class Recorded {

    private static final int FEWEST = 10;
    private static final int FEWEST_TIMES = 5;

    private final PastIncidents incidents;
    private final TakenTasks tasks;

    Recorded(PastIncidents incidents, TakenTasks tasks) {
        this.incidents = incidents;
        this.tasks = tasks;
    }

    /** What came, and what must be known of it, in sentences. */
    record Month(List<Arrival> arrivals, List<String> notes) {}

    /** @throws BrokenRule where there are too few to learn from, or more than can be played */
    Month between(Instant from, Instant to, Load.Said load) {
        var past = incidents.between(from, to);
        if (past.size() < FEWEST) {
            throw new BrokenRule("Trop peu d'incidents enregistrés sur " + load.days() + " jours (" + past.size()
                    + ") : il en faut au moins " + FEWEST + ". Remontez plus loin, ou décrivez une charge.");
        }
        if (past.size() > Load.MOST) {
            throw new BrokenRule("Trop d'incidents enregistrés sur " + load.days() + " jours (" + past.size() + ") : "
                    + Load.MOST + " au plus se répètent. Demandez moins de jours.");
        }
        var taken = tasks.since(from).stream().collect(Collectors.groupingBy(Taken::reference));
        var timed = past.stream().map(each -> Timed.of(each, taken)).toList();
        var usual = new Timed(
                median(timed, Timed::diagnose, load.diagnose()),
                median(timed, Timed::engage, load.engage()),
                median(timed, Timed::restore, load.restore()));
        var arrivals = new ArrayList<Arrival>();
        for (int place = 0; place < past.size(); place++) {
            arrivals.add(arrival("R-" + (place + 1), past.get(place), timed.get(place), usual));
        }
        return new Month(arrivals, notes(past, timed));
    }

    private static Arrival arrival(String reference, PastIncident past, Timed own, Timed usual) {
        return new Arrival(
                reference,
                past.times().notifiedAt(),
                past.channel().name(),
                past.service(),
                past.severity(),
                past.client(),
                past.priority(),
                or(own.diagnose(), usual.diagnose()),
                or(own.engage(), usual.engage()),
                or(own.restore(), usual.restore()));
    }

    private static List<String> notes(List<PastIncident> past, List<Timed> timed) {
        var notes = new ArrayList<String>();
        long whole = timed.stream().filter(Timed::isWhole).count();
        notes.add(past.size() + " incidents enregistrés sont rejoués ; pour " + whole
                + " d'entre eux, toutes les durées de travail sont enregistrées.");
        long restricted = past.stream().filter(PastIncident::restricted).count();
        if (restricted > 0) {
            notes.add(
                    "Parmi eux, " + restricted + " à diffusion restreinte, comptés sans leur service ni leur client.");
        }
        return notes;
    }

    private static double or(@Nullable Double own, @Nullable Double usual) {
        return own != null ? own : usual != null ? usual : 0;
    }

    private static double median(List<Timed> timed, Function<Timed, @Nullable Double> step, double described) {
        var known = timed.stream()
                .flatMap(each -> Stream.ofNullable(step.apply(each)))
                .sorted()
                .toList();
        return known.size() < FEWEST_TIMES ? described : known.get(known.size() / 2);
    }
}
