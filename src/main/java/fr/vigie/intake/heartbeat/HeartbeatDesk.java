package fr.vigie.intake.heartbeat;

import fr.vigie.incident.AlarmDesk;
import fr.vigie.intake.IntakeSettings;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.UnknownReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hears the monitors that call, and reports the one that stopped: once, until it calls again. */
@Component
@Transactional
class HeartbeatDesk {

    private static final Duration USUAL = Duration.ofMinutes(5);
    private static final Duration SHORTEST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int MOST = 500;

    private final HeartbeatRows rows;
    private final AlarmDesk alarms;
    private final IntakeSettings settings;
    private final Clock clock;

    HeartbeatDesk(HeartbeatRows rows, AlarmDesk alarms, IntakeSettings settings, Clock clock) {
        this.rows = rows;
        this.alarms = alarms;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param every how often it calls; what the settings say, or what it said before, where it says nothing
     * @throws BrokenRule where it can't be called so, or calls too seldom or too often
     */
    void heard(String name, @Nullable Duration every) {
        if (!name.matches(IntakeSettings.NAME)) {
            throw new BrokenRule("Le nom d'un battement compte de 1 à 60 lettres, chiffres, points et tirets.");
        }
        if (every != null && (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0)) {
            throw new BrokenRule("L'intervalle (every) va de 10 secondes (PT10S) à 7 jours (P7D).");
        }
        var now = clock.instant();
        var known = rows.locked(name);
        if (known.isEmpty() && rows.all().size() >= MOST) {
            throw new BrokenRule("Il y a déjà " + MOST + " battements : retirez ceux qui ne servent plus.");
        }
        rows.heard(
                name,
                expected(name)
                        .orElseGet(() ->
                                every == null ? known.map(Heartbeat::every).orElse(USUAL) : every),
                now);
        known.filter(one -> one.missingSince() != null).ifPresent(one -> alarms.receive(one.end(now)));
    }

    /**
     * @throws UnknownReference where there is none
     * @throws BrokenRule       where the settings expect it: it would be waited for again at once
     */
    void forget(String name) {
        if (expected(name).isPresent()) {
            throw new BrokenRule("Ce battement est attendu par la configuration (vigie.intake.heartbeats) : c'est là"
                    + " qu'il se retire d'abord.");
        }
        var known = rows.locked(name);
        if (!rows.forget(name)) {
            throw new UnknownReference("Aucun battement de ce nom n'est attendu.");
        }
        known.filter(one -> one.missingSince() != null)
                .ifPresent(one -> alarms.receive(one.forgotten(clock.instant())));
    }

    /** How often it calls, where the settings say so. */
    private Optional<Duration> expected(String name) {
        return settings.heartbeats().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(IntakeSettings.Heartbeat::every);
    }

    /** Opens an incident, unless it called meanwhile or another node was first. */
    void missed(Heartbeat silent, Instant now) {
        if (rows.missed(silent, now)) {
            alarms.receive(silent.silence());
        }
    }
}
