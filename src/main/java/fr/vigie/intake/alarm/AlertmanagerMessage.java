package fr.vigie.intake.alarm;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.vigie.incident.Alarm;
import fr.vigie.incident.Channel;
import fr.vigie.incident.Contact;
import fr.vigie.incident.Report;
import fr.vigie.intake.Clipped;
import fr.vigie.intake.Door;
import fr.vigie.intake.Fingerprint;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Alertmanager's webhook, version 4: a group of alerts, each of which fires or has ended by itself.
 *
 * @param groupKey what Alertmanager groups by; all alerts of a group are one incident
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record AlertmanagerMessage(
        @Nullable String groupKey, @Nullable List<Alert> alerts) {

    /** One alert of the group; {@code startsAt} and {@code fingerprint} name the event, {@code status} its end. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Alert(
            @Nullable String status,
            @Nullable Map<String, String> labels,
            @Nullable Map<String, String> annotations,
            @Nullable String startsAt,
            @Nullable String generatorURL,
            @Nullable String fingerprint) {

        boolean fires() {
            return !"resolved".equals(status);
        }

        private String label(String name, String otherwise) {
            return said(labels, name, otherwise);
        }

        private static String said(@Nullable Map<String, String> texts, String name, String otherwise) {
            // a JSON null is no text either
            return Optional.ofNullable(texts).map(all -> all.get(name)).orElse(otherwise);
        }

        private String name(String group) {
            // what only looks like Alertmanager may leave the fingerprint out
            return "alertmanager|"
                    + (fingerprint == null || fingerprint.isBlank()
                            ? Fingerprint.of(group + (labels == null ? "" : new TreeMap<>(labels)))
                            : fingerprint);
        }

        private String event(String group) {
            return name(group) + "|" + startsAt + "|" + (fires() ? "firing" : "resolved");
        }

        private String subject() {
            var summary = said(annotations, "summary", "");
            var named = summary.isBlank()
                    ? (label("alertname", "Alarme sans nom") + " " + label("instance", "")).strip()
                    : summary.strip();
            return Clipped.to(200, fires() ? named : "Fin d'alarme : " + named);
        }

        private String description() {
            var about = said(annotations, "description", "");
            var lines = labels == null
                    ? ""
                    : new TreeMap<>(labels)
                            .entrySet().stream()
                                    .map(label -> label.getKey() + " = " + label.getValue())
                                    .collect(Collectors.joining("\n"));
            return Clipped.to(
                    20_000,
                    Stream.of(
                                    about,
                                    said(annotations, "runbook", ""),
                                    said(annotations, "runbook_url", ""),
                                    lines,
                                    generatorURL == null ? "" : generatorURL)
                            .filter(part -> !part.isBlank())
                            .collect(Collectors.joining("\n\n")));
        }

        private @Nullable Instant began(Clock clock) {
            return startsAt == null ? null : MonitoringTime.read(startsAt, clock.instant());
        }

        private Told told(String group, Clock clock) {
            var report = new Report(
                    Channel.MONITORING,
                    Clipped.orNull(200, label("client", "")),
                    Contact.NOBODY,
                    subject(),
                    description(),
                    Clipped.orNull(100, label("service", "")),
                    Clipped.orNull(100, label("severity", "")),
                    null,
                    began(clock),
                    Clipped.key(event(group)),
                    Clipped.key("alertmanager|" + group),
                    Door.ALERTMANAGER.code());
            return new Told(
                    new Alarm(report, Clipped.key(name(group)), fires() ? Alarm.Turn.BEGINS : Alarm.Turn.ENDS),
                    new AlarmWords(
                            Door.ALERTMANAGER.code(),
                            label("instance", ""),
                            label("service", ""),
                            label("severity", "")));
        }
    }

    /** Whether it says anything that can be acted on. */
    boolean isReadable() {
        return groupKey != null
                && alerts != null
                && !alerts.isEmpty()
                && alerts.stream().allMatch(alert -> alert != null && alert.status() != null);
    }

    /** Its alerts; those that fire come first, so that what has ended joins them. */
    List<Told> told(Clock clock) {
        return alerts == null
                ? List.of()
                : alerts.stream()
                        .sorted(Comparator.comparing(Alert::fires).reversed())
                        .map(alert -> alert.told(String.valueOf(groupKey), clock))
                        .toList();
    }
}
