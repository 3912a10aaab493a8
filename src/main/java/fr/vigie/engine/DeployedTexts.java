package fr.vigie.engine;

import fr.vigie.notice.TextShelf;
import fr.vigie.runbook.PageShelf;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts and pages that process owners deployed; each node sees a new one within 10 seconds. */
@Component
class DeployedTexts implements TextShelf, PageShelf {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final JdbcClient database;
    private final Clock clock;
    private volatile Shelf shelf = new Shelf(Instant.EPOCH, Map.of());

    DeployedTexts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<String> latest(String name) {
        var now = clock.instant();
        var known = shelf;
        if (!known.isFreshAt(now)) {
            known = new Shelf(now, read());
            shelf = known;
        }
        return Optional.ofNullable(known.texts().get(name));
    }

    /** Without the folders that some tools put before it. */
    static String fileName(String resource) {
        return resource.substring(resource.lastIndexOf('/') + 1);
    }

    private Map<String, String> read() {
        var texts = new HashMap<String, String>();
        // not by the engine's queries: they would hide deployments from the agent whose step tells the notice
        database.sql("""
                        select file.name_, file.bytes_ from act_re_deployment deployment
                        join act_ge_bytearray file on file.deployment_id_ = deployment.id_
                        where file.name_ like '%.txt' or file.name_ like '%.md' order by deployment.deploy_time_, deployment.id_
                        """).query(row -> {
            texts.put(fileName(row.getString(1)), new String(row.getBytes(2), StandardCharsets.UTF_8));
        });
        return texts;
    }

    private record Shelf(Instant readAt, Map<String, String> texts) {

        boolean isFreshAt(Instant now) {
            return !now.isBefore(readAt) && now.isBefore(readAt.plus(FRESH));
        }
    }
}
