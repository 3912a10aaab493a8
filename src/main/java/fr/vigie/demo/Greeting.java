package fr.vigie.demo;

import fr.vigie.coverage.Coverage;
import java.time.Clock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells a newcomer, in one line, where to go and with which account at this hour. */
@Component
@Profile("demo")
class Greeting {

    private static final Logger log = LoggerFactory.getLogger("Vigie");

    private final Coverage coverage;
    private final Clock clock;
    private final ServletWebServerApplicationContext server;

    Greeting(Coverage coverage, Clock clock, ServletWebServerApplicationContext server) {
        this.coverage = coverage;
        this.clock = clock;
        this.server = server;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        var now = clock.instant();
        var accounts = coverage.dutyAt(now, null).stream()
                .filter(duty -> duty.pool() == coverage.first(now, null))
                .map(duty -> duty.person() + " / " + duty.person())
                .collect(Collectors.joining(", "));
        log.info(
                "Démonstration : à cette heure c'est l'équipe « {} » qui répond ; ouvrez http://localhost:{}/camunda/app/tasklist avec le compte {}",
                coverage.first(now, null).label(),
                server.getWebServer().getPort(),
                accounts);
    }
}
