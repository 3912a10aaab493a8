package fr.vigie.engine.stage;

import fr.vigie.engine.DrawnPromises;
import fr.vigie.notice.NoticeKind;
import fr.vigie.rehearsal.Arrival;
import fr.vigie.rehearsal.Outcome;
import fr.vigie.rehearsal.Script;
import fr.vigie.rehearsal.Watch;
import fr.vigie.servicetime.ServiceCalendar;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;

/** One run: in the order of time, reports arrive, people act, and whatever the diagrams timed falls due. */
class Play {

    private static final int PERCENT = 100;

    private final Script script;
    private final PlayTime clock;
    private final Counts counts;
    private final Team team;
    private final Cast cast;
    private final Promised promised;
    private final ProcessEngine engine;
    private final DueJobs due;
    private final Hands hands;
    private final PriorityQueue<Cue> cues =
            new PriorityQueue<>(Comparator.comparing(Cue::at).thenComparing(Cue::order));
    private final IntConsumer told;
    private int cued;
    private int entered;

    private Play(Script script, ServiceCalendar hours, PlayTime clock, IntConsumer told) {
        this.told = told;
        this.script = script;
        this.clock = clock;
        counts = new Counts(hours.zone());
        team = new Team(script.rota(), script.atOnce());
        cast = new Cast(team, hours, counts, clock);
        promised = new Promised(hours);
        var words = new StagedWords(new StagedVocabulary(cast, hours, clock), cast, promised, clock);
        engine = BareEngine.of(words, hours, clock);
        due = new DueJobs(engine);
        hands = new Hands(engine.getTaskService(), cast, team, counts, this::cue);
    }

    /** @param told hears how many of the incidents have come, in percent */
    static Outcome of(Script script, ServiceCalendar hours, IntConsumer told) {
        var start = Stream.concat(
                        script.arrivals().stream().map(Arrival::at),
                        script.rota().stream().map(Watch::from))
                .min(Comparator.naturalOrder())
                .orElse(script.until());
        var play = new Play(script, hours, new PlayTime(start), told);
        BareEngine.deploy(play.engine, script.today());
        if (!script.edited().isEmpty()) {
            BareEngine.deploy(play.engine, script.edited());
        }
        return play.run();
    }

    private Outcome run() {
        promised.read(new DrawnPromises(engine.getRepositoryService()));
        script.arrivals().forEach(arrival -> cue(arrival.at(), () -> enter(arrival)));
        script.rota().forEach(watch -> cue(watch.from(), () -> handOver(watch.from())));
        for (var at = next(); at != null && at.isBefore(script.until()); at = next()) {
            hands.look(at);
        }
        return counts.of(cast.all(), script.until());
    }

    /** Plays what comes next; answers when that was, or null where nothing comes any more. */
    private @Nullable Instant next() {
        var job = due.next(clock.instant());
        var cue = cues.peek();
        if (cue != null && (job == null || cue.at().isBefore(job.at()))) {
            cues.remove(cue);
            return play(cue.at(), cue.act());
        }
        return job == null ? null : play(job.at(), () -> due.execute(job));
    }

    private Instant play(Instant at, Runnable act) {
        if (at.isBefore(script.until())) {
            clock.moveTo(at);
            try {
                act.run();
            } catch (RuntimeException failure) {
                counts.failed(String.valueOf(failure.getMessage()));
            }
        }
        return at;
    }

    private void enter(Arrival arrival) {
        int before = PERCENT * entered / script.arrivals().size();
        int now = PERCENT * ++entered / script.arrivals().size();
        if (now > before) {
            told.accept(now);
        }
        cast.enters(new Ticket(arrival, promised.acknowledgement(arrival.at())));
        var known = new HashMap<String, Object>();
        for (var unset : new String[] {"priority", "diagnosis", "origin", "followers"}) {
            known.put(unset, null);
        }
        known.put("reference", arrival.reference());
        known.put("subject", arrival.reference());
        known.put("channel", arrival.channel());
        known.put("client", arrival.client());
        known.put("service", arrival.service());
        known.put("severity", arrival.severity());
        known.put("clockStart", Date.from(arrival.at()));
        engine.getRuntimeService()
                .createMessageCorrelation("reportReceived")
                .processInstanceBusinessKey(arrival.reference())
                .setVariables(known)
                .correlateStartMessage();
    }

    /** What nobody has in hand is offered to whoever comes first now, as the hand-over does it. */
    private void handOver(Instant at) {
        var first = team.poolsAt(at).stream().findFirst();
        cast.all().stream()
                .filter(ticket -> ticket.task != null && ticket.holder == null && !ticket.closed)
                .filter(ticket -> first.isPresent() && ticket.pools.add(first.get()))
                .forEach(ticket -> {
                    if (ticket.waits() && ticket.urgent()) {
                        cast.page(ticket, NoticeKind.HANDOVER);
                    }
                });
    }

    private void cue(Instant at, Runnable act) {
        cues.add(new Cue(at, cued++, act));
    }

    private record Cue(Instant at, int order, Runnable act) {}
}
