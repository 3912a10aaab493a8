package fr.vigie.engine;

import fr.vigie.commitment.ServiceLevel;
import fr.vigie.commitment.ServiceLevels;
import fr.vigie.coverage.Anomalies;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads the agreed levels from the newest table that is deployed, once for each service. A table that can't be used says
 * nothing of any service, and the page of the rota says that.
 */
@Component
class DrawnLevels implements ServiceLevels, Anomalies {

    static final String TABLE = "service-levels";

    private static final Logger log = LoggerFactory.getLogger(DrawnLevels.class);
    private static final int MOST = 2_000;

    private final RepositoryService repository;
    private final DmnEngine tables =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, Optional<ServiceLevel>> read = new ConcurrentHashMap<>();
    private volatile boolean broken;

    DrawnLevels(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public Map<String, ServiceLevel> of(Collection<String> services) {
        try {
            var levels = drawn(newest(), services);
            broken = false;
            return levels;
        } catch (RuntimeException unusable) {
            if (!broken) {
                log.warn("The table of service levels can't be used; what is wrong in it is not shown", unusable);
            }
            broken = true;
            return Map.of();
        }
    }

    @Override
    public Map<String, ServiceLevel> of(Collection<String> services, Instant then) {
        try {
            return drawn(before(then), services);
        } catch (RuntimeException unusable) {
            log.warn("The table of service levels of {} can't be used", then, unusable);
            return Map.of();
        }
    }

    private Map<String, ServiceLevel> drawn(String table, Collection<String> services) {
        var levels = new HashMap<String, ServiceLevel>();
        services.forEach(service -> known(table, service).ifPresent(level -> levels.put(service, level)));
        return levels;
    }

    @Override
    public List<String> sentences() {
        return broken
                ? List.of("La table des niveaux de service (service-levels.dmn) est inutilisable : "
                        + "les disponibilités sont montrées sans leur engagement.")
                : List.of();
    }

    private String newest() {
        var newest = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .latestVersion()
                .singleResult();
        if (newest == null) {
            throw new IllegalStateException("No table is deployed");
        }
        return newest.getId();
    }

    private String before(Instant then) {
        var versions = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .orderByDecisionDefinitionVersion()
                .desc()
                .list();
        return versions.stream()
                .filter(version -> deployed(version.getDeploymentId()).isBefore(then))
                .findFirst()
                .or(() -> versions.stream().reduce((newer, older) -> older))
                .orElseThrow(() -> new IllegalStateException("No table is deployed"))
                .getId();
    }

    private Instant deployed(String deployment) {
        return repository
                .createDeploymentQuery()
                .deploymentId(deployment)
                .singleResult()
                .getDeploymentTime()
                .toInstant();
    }

    private Optional<ServiceLevel> known(String table, String service) {
        if (read.size() > MOST) {
            read.clear();
        }
        // a deployed table never changes: what was read from it once is true for ever
        return read.computeIfAbsent(table + " " + service, key -> drawn(table, service));
    }

    private Optional<ServiceLevel> drawn(String table, String service) {
        return level(tables, tables.parseDecision(TABLE, repository.getDmnModelInstance(table)), service);
    }

    /** @throws RuntimeException when the table has no usable answer for the service */
    static Optional<ServiceLevel> level(DmnEngine tables, DmnDecision table, String service) {
        var answer = tables.evaluateDecisionTable(table, Map.of("service", service));
        var row = answer.isEmpty()
                ? Map.<String, Object>of()
                : answer.getFirstResult().getEntryMap();
        var availability = number(row.get("availability"));
        return availability == null
                ? Optional.empty()
                : Optional.of(new ServiceLevel(availability, whole(row.get("latency")), number(row.get("errorRate"))));
    }

    private static @Nullable Integer whole(@Nullable Object drawn) {
        var number = number(drawn);
        return number == null ? null : number.intValueExact();
    }

    private static @Nullable BigDecimal number(@Nullable Object drawn) {
        if (drawn == null) {
            return null;
        }
        var number = new BigDecimal(drawn.toString()).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
