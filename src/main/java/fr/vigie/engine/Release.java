package fr.vigie.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The diagrams, tables and forms of this release. Each is named here, so that it is deployed under the same name from
 * classes and from the jar, and again only when its content changes.
 */
@Component
public class Release {

    /** Under which its deployments are known, and from where. */
    static final String NAME = "Vigie";

    private static final Map<String, String> ROOMS = Map.ofEntries(
            Map.entry("incident.bpmn", "incident"),
            Map.entry("reaction.bpmn", "incident"),
            Map.entry("escalation.bpmn", "incident"),
            Map.entry("progress.bpmn", "incident"),
            Map.entry("message.bpmn", "incident"),
            Map.entry("announcement.bpmn", "incident"),
            Map.entry("attachment.bpmn", "incident"),
            Map.entry("detachment.bpmn", "incident"),
            Map.entry("alarm.dmn", "incident"),
            Map.entry("priority.dmn", "incident"),
            Map.entry("routing.dmn", "incident"),
            Map.entry("patience.dmn", "incident"),
            Map.entry("service-levels.dmn", "status"),
            Map.entry("retention.dmn", "data"),
            Map.entry("handover.bpmn", "handover"),
            Map.entry("portion.bpmn", "handover"),
            Map.entry("relieve.bpmn", "handover"),
            Map.entry("problem.bpmn", "problem"),
            Map.entry("knownError.bpmn", "problem"),
            Map.entry("recurrence.dmn", "problem"),
            Map.entry("problem.form", "problem"),
            Map.entry("analysis.form", "problem"),
            Map.entry("fix.form", "problem"),
            Map.entry("fixed.form", "problem"),
            Map.entry("recurrence.form", "problem"),
            Map.entry("knownError.form", "problem"),
            Map.entry("maintenance.bpmn", "maintenance"),
            Map.entry("preparation.bpmn", "maintenance"),
            Map.entry("conduct.bpmn", "maintenance"),
            Map.entry("notice-rules.dmn", "maintenance"),
            Map.entry("approve.form", "maintenance"),
            Map.entry("revise.form", "maintenance"),
            Map.entry("follow.form", "maintenance"),
            Map.entry("told.form", "maintenance"),
            Map.entry("begin.form", "maintenance"),
            Map.entry("run.form", "maintenance"),
            Map.entry("diagnose.form", "incident"),
            Map.entry("intervene.form", "incident"),
            Map.entry("restore.form", "incident"),
            Map.entry("confirm.form", "incident"),
            Map.entry("message.form", "incident"),
            Map.entry("announcement.form", "incident"),
            Map.entry("attachment.form", "incident"),
            Map.entry("detachment.form", "incident"),
            Map.entry("interruption.bpmn", "maintenance"),
            Map.entry("interruption-confirm.form", "maintenance"),
            Map.entry("interruption-alone.form", "maintenance"),
            Map.entry("interruption-return.form", "maintenance"));

    private final KeptVersions owners;

    Release(KeptVersions owners) {
        this.owners = owners;
    }

    /** Whether the process of this key is one of ours. */
    boolean draws(@Nullable String process) {
        return ROOMS.containsKey(process + ".bpmn");
    }

    /** What is in each of its files, by the file's name. */
    public Map<String, byte[]> files() {
        return ROOMS.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> read(file.getValue(), file.getKey())));
    }

    void deploy(RepositoryService repository) {
        var files = files();
        owners.among(files, NAME).forEach(files::remove);
        var deployment = repository.createDeployment().name(NAME).source(NAME).enableDuplicateFiltering(true);
        files.forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
        deployment.deploy();
    }

    private static byte[] read(String room, String file) {
        try (var content = Release.class.getResourceAsStream("/bpmn/" + room + "/" + file)) {
            return Objects.requireNonNull(content, file).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
