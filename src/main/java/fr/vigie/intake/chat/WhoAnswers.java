package fr.vigie.intake.chat;

import fr.vigie.client.Language;
import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Duty;
import fr.vigie.coverage.Pool;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells who reads the chat now, and when support is back; by the plan, so that it never promises who is not there. */
@Component
class WhoAnswers {

    private static final Duration AHEAD = Duration.ofDays(15);

    private final Coverage coverage;
    private final Clock clock;

    WhoAnswers(Coverage coverage, Clock clock) {
        this.coverage = coverage;
        this.clock = clock;
    }

    Answering now(Language language) {
        var now = clock.instant();
        var first = coverage.dutyAt(now, null).stream().findFirst();
        var there = first.filter(duty -> duty.pool() != Pool.MONITORING);
        return there.map(duty -> answered(duty, now, language)).orElseGet(() -> recorded(first, now, language));
    }

    private Answering answered(Duty duty, Instant now, Language language) {
        var until = SaidHour.of(duty.until(), now, language);
        var isSupport = duty.pool() == Pool.SUPPORT;
        var sentence = language == Language.EN
                ? (isSupport ? "Support answers you until " : "The on-call team answers you until ") + until + "."
                : (isSupport ? "Le support vous répond jusqu'à " : "L'astreinte vous répond jusqu'à ") + until + ".";
        return new Answering(true, duty.pool().group(), duty.until(), sentence);
    }

    private Answering recorded(Optional<Duty> monitoring, Instant now, Language language) {
        var back = supportAfter(now);
        var before = back.map(at -> (language == Language.EN ? " before " : " avant ") + SaidHour.of(at, now, language))
                .orElse("");
        var nobody = (language == Language.EN ? "Nobody from support" : "Personne du support") + before;
        return new Answering(
                false,
                monitoring.map(duty -> duty.pool().group()).orElse(null),
                back.orElse(null),
                nobody + (language == Language.EN ? "; " : " ; ") + kept(monitoring.isPresent(), language));
    }

    private static String kept(boolean isWatched, Language language) {
        if (language == Language.EN) {
            return isWatched
                    ? "your message is recorded, and our monitoring team receives it, day and night."
                    : "your message is recorded. If it is urgent, please call us.";
        }
        return isWatched
                ? "votre message est enregistré, et la surveillance, présente 24 h sur 24, le reçoit."
                : "votre message est enregistré. En cas d'urgence, appelez-nous.";
    }

    private Optional<Instant> supportAfter(Instant now) {
        return coverage.stretches(Pool.SUPPORT, now, now.plus(AHEAD)).stream()
                .filter(stretch -> !stretch.people().isEmpty() && stretch.from().isAfter(now))
                .map(stretch -> stretch.from())
                .findFirst();
    }
}
