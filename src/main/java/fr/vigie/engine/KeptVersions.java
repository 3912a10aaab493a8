package fr.vigie.engine;

import fr.vigie.coverage.Anomalies;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files that process owners changed on the running engine: a new release leaves them as they are, and says so. */
@Component
class KeptVersions implements Anomalies {

    private static final Logger log = LoggerFactory.getLogger(KeptVersions.class);

    private final JdbcClient database;
    private volatile Set<String> kept = Set.of();

    KeptVersions(JdbcClient database) {
        this.database = database;
    }

    /**
     * Which of the release's files are not to be deployed over what process owners made of them.
     *
     * @param release what this release has in each file
     * @param source  by which deployments of releases are known
     */
    Set<String> among(Map<String, byte[]> release, String source) {
        var latest = new HashMap<String, Version>();
        var released = new HashMap<String, Set<Integer>>();
        database.sql("""
                        select file.name_, deployment.source_, file.bytes_ from act_re_deployment deployment
                        join act_ge_bytearray file on file.deployment_id_ = deployment.id_
                        order by deployment.deploy_time_, deployment.id_
                        """).query(row -> {
            var name = DeployedTexts.fileName(row.getString(1));
            var version = new Version(source.equals(row.getString(2)), row.getBytes(3));
            latest.put(name, version);
            if (version.released()) {
                released.computeIfAbsent(name, file -> new HashSet<>()).add(Arrays.hashCode(version.content()));
            }
        });
        var differing = new TreeSet<String>();
        release.forEach((file, content) -> {
            var running = latest.get(file);
            if (running != null
                    && !running.released()
                    && !Arrays.equals(running.content(), content)
                    // an older release's file that somebody deployed by hand is nobody's own work
                    && !released.getOrDefault(file, Set.of()).contains(Arrays.hashCode(running.content()))) {
                differing.add(file);
            }
        });
        if (!differing.isEmpty()) {
            log.warn("Process owners changed these files; this release does not replace them: {}", differing);
        }
        kept = differing;
        return differing;
    }

    @Override
    public List<String> sentences() {
        return kept.isEmpty()
                ? List.of()
                : List.of("Modifiés sur place et gardés, ils diffèrent de ceux de cette version de Vigie : "
                        + String.join(", ", kept)
                        + ". Comparez-les avec le dossier bpmn, puis déployez ce qui doit valoir.");
    }

    private record Version(boolean released, byte[] content) {}
}
