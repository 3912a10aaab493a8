package fr.vigie.engine.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.TaskService;

/** Lets people take tasks, most urgent first, and finish them. A client agrees an hour after it was asked. */
class Hands {

    private static final Duration CLIENT_ANSWERS = Duration.ofHours(1);
    private static final double SECONDS = 60;

    private final TaskService tasks;
    private final Cast cast;
    private final Team team;
    private final Counts counts;
    private final BiConsumer<Instant, Runnable> later;
    private final OpenTasks open = new OpenTasks();
    private final Set<Ticket> waiting = new LinkedHashSet<>();

    Hands(TaskService tasks, Cast cast, Team team, Counts counts, BiConsumer<Instant, Runnable> later) {
        this.tasks = tasks;
        this.cast = cast;
        this.team = team;
        this.counts = counts;
        this.later = later;
    }

    /** Sees what waits now, and gives it to whoever is free. */
    void look(Instant now) {
        cast.touched().forEach(ticket -> see(ticket, now));
        for (var ticket : waiting.stream()
                .sorted(Comparator.comparingInt(Ticket::order).thenComparing(each -> each.arrival.at()))
                .toList()) {
            team.free(ticket.pools, now)
                    .min(Comparator.comparingInt(team::busy).thenComparing(Comparator.naturalOrder()))
                    .ifPresent(person -> take(ticket, person, now));
        }
    }

    private void see(Ticket ticket, Instant now) {
        var asked = open.of(ticket.arrival.reference());
        if (asked == null) {
            ticket.task = null;
            waiting.remove(ticket);
        } else if (!asked.id().equals(ticket.task)) {
            ticket.task = asked.id();
            ticket.step = asked.step();
            if ("confirm".equals(ticket.step)) {
                later.accept(now.plus(CLIENT_ANSWERS), () -> complete(ticket, asked.id(), Map.of("confirmed", true)));
            } else {
                waiting.add(ticket);
            }
        }
    }

    private void take(Ticket ticket, String person, Instant now) {
        var step = String.valueOf(ticket.step);
        var task = String.valueOf(ticket.task);
        double minutes = switch (step) {
            case "diagnose" -> ticket.arrival.diagnose();
            case "restore" -> ticket.arrival.restore();
            default -> ticket.arrival.engage();
        };
        waiting.remove(ticket);
        ticket.holder = person;
        team.takes(person);
        counts.worked(
                ticket.pools.stream()
                        .filter(pool -> team.onDuty(pool, now).contains(person))
                        .findFirst()
                        .orElse(person),
                now,
                minutes);
        later.accept(now.plusSeconds(Math.round(minutes * SECONDS)), () -> {
            team.leaves(person);
            ticket.holder = null;
            complete(ticket, task, answers(ticket, step));
        });
    }

    private void complete(Ticket ticket, String task, Map<String, Object> answers) {
        cast.get(ticket.arrival.reference());
        if (task.equals(ticket.task)) {
            tasks.complete(task, answers);
        }
    }

    private static Map<String, Object> answers(Ticket ticket, String step) {
        return switch (step) {
            case "diagnose" ->
                Map.of("decision", "OPEN", "priority", ticket.arrival.priority(), "diagnosis", "Répétition");
            case "restore" -> Map.of("resolution", "Répétition");
            default -> Map.of("action", "CLIENT_CONTACT", "comment", "Répétition");
        };
    }
}
