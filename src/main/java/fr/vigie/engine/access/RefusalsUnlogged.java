package fr.vigie.engine.access;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.stereotype.Component;

/**
 * Keeps our refusals out of the log: for Tasklist's own REST each is a failure of the server, with some 200 lines of where
 * it came from, though whoever filled in the form has read why in a sentence. Failures that are some are written as ever.
 */
@Component
class RefusalsUnlogged extends TurboFilter {

    private static final String TELLER = "org.camunda.bpm.engine.rest.exception";
    private static final String OURS = "fr.vigie.refusal.";

    @PostConstruct
    void listen() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.addTurboFilter(this);
        }
    }

    @PreDestroy
    void leave() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getTurboFilterList().remove(this);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable thrown) {
        return params != null
                        && logger.getName().equals(TELLER)
                        && Stream.of(params).anyMatch(RefusalsUnlogged::isOurs)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }

    /** The engine writes where a failure came from as text. */
    private static boolean isOurs(Object param) {
        return param instanceof String trace && (trace.startsWith(OURS) || trace.contains("Caused by: " + OURS));
    }
}
