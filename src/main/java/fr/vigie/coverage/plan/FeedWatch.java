package fr.vigie.coverage.plan;

import fr.vigie.coverage.Pool;
import fr.vigie.coverage.feed.UnreadableCalendar;
import fr.vigie.refusal.BrokenRule;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the teams' own calendars again and again; one that can't be read changes nothing, and is reported. */
@Component
class FeedWatch {

    private static final Logger log = LoggerFactory.getLogger(FeedWatch.class);

    private final FeedSources sources;
    private final FeedStates states;
    private final FeedDesk desk;
    private final Clock clock;

    FeedWatch(FeedSources sources, FeedStates states, FeedDesk desk, Clock clock) {
        this.sources = sources;
        this.states = states;
        this.desk = desk;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT5S")
    void look() {
        var known = states.all();
        sources.all(known).forEach((pool, source) -> {
            try {
                if (states.claim(pool, shown(source), clock.instant())) {
                    read(pool, source);
                }
            } catch (RuntimeException failed) { // the calendars of the others are read all the same
                log.error(
                        "The calendar of {} could not be taken in; it is read again in a minute", pool.group(), failed);
            }
        });
    }

    private void read(Pool pool, URI source) {
        try {
            var text = sources.fetch(source);
            var content = content(text);
            if (!states.knows(pool, content)) {
                desk.bring(pool, shown(source), text, content);
                log.info("The calendar of {} was read from {}", pool.group(), shown(source));
            }
        } catch (IOException | UnreadableCalendar | BrokenRule unusable) {
            log.warn("The calendar of {} can't be used; its last good one stays", pool.group());
            desk.report(pool, unusable.getMessage() == null ? "Calendrier illisible." : unusable.getMessage());
        }
    }

    /** What it says, on this day: a series is laid out anew each day. */
    private String content(String text) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return today + " " + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Without what may be secret in it. */
    private static String shown(URI source) {
        return "file".equals(source.getScheme()) ? source.toString() : source.getScheme() + "://" + source.getHost();
    }
}
