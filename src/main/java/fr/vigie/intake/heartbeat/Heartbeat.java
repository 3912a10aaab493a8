package fr.vigie.intake.heartbeat;

import fr.vigie.incident.Alarm;
import fr.vigie.incident.Channel;
import fr.vigie.incident.Contact;
import fr.vigie.incident.Report;
import fr.vigie.servicetime.FrenchTime;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A monitor that calls again and again.
 *
 * @param every        how often it says that it calls
 * @param service      of ours that is in the dark without it
 * @param severity     of its silence
 * @param heardAt      when it called last; null where it never did
 * @param missingSince from when on it is missed, or when people last heard of that; an incident says so
 */
record Heartbeat(
        String name,
        Duration every,
        @Nullable String service,
        @Nullable String severity,
        @Nullable Instant heardAt,
        @Nullable Instant missingSince) {

    private static final Duration SHORTEST_GRACE = Duration.ofSeconds(30);
    /** Somebody may have closed the incident of a silence that goes on. */
    private static final Duration TOLD_AGAIN = Duration.ofDays(1);

    /**
     * Whether it should have called again by now: half of its interval is forgiven.
     *
     * @param listening since when we do: what it called before, it called in vain
     */
    boolean isMissed(Instant listening, Instant now) {
        var half = every.dividedBy(2);
        var grace = half.compareTo(SHORTEST_GRACE) < 0 ? SHORTEST_GRACE : half;
        var last = heardAt == null || heardAt.isBefore(listening) ? listening : heardAt;
        return now.isAfter(last.plus(every).plus(grace));
    }

    /** Whether people are to hear of it: it is missed, and nobody was told of that within a day. */
    boolean isToBeTold(Instant listening, Instant now) {
        return isMissed(listening, now) && (missingSince == null || !now.isBefore(missingSince.plus(TOLD_AGAIN)));
    }

    /** What people are to look at. */
    Alarm silence() {
        return alarm(
                "La supervision « " + name + " »"
                        + (heardAt == null
                                ? " n'a encore jamais appelé"
                                : " ne répond plus depuis le " + FrenchTime.brief(heardAt)),
                "Elle doit appeler " + Wait.each(every)
                        + ". Tant qu'elle se tait, ce qu'elle surveille peut être en panne sans alarme.",
                Alarm.Turn.BEGINS);
    }

    /** It called again. */
    Alarm end(Instant at) {
        return alarm(
                "Fin d'alarme : la supervision « " + name + " » répond de nouveau",
                "Premier appel le " + FrenchTime.brief(at)
                        + (heardAt == null ? "." : ", après un silence depuis le " + FrenchTime.brief(heardAt) + "."),
                Alarm.Turn.ENDS);
    }

    /** Nobody waits for it any more. */
    Alarm forgotten(Instant at) {
        return alarm(
                "La supervision « " + name + " » n'est plus attendue",
                "Retirée le " + FrenchTime.brief(at) + ", sans avoir rappelé.",
                Alarm.Turn.ENDS);
    }

    private Alarm alarm(String subject, String description, Alarm.Turn turn) {
        var key = "heartbeat|" + name;
        var report = new Report(
                Channel.MONITORING,
                null,
                Contact.NOBODY,
                subject,
                description,
                service,
                severity,
                null,
                null,
                null,
                key,
                "heartbeat");
        return new Alarm(report, key, turn);
    }
}
