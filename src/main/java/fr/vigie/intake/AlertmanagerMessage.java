package fr.vigie.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.vigie.incident.Channel;
import fr.vigie.incident.Contact;
import fr.vigie.incident.Report;
import fr.vigie.refusal.Read;
import fr.vigie.refusal.Unreadable;
import java.time.Clock;
import java.time.Instant;
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

        private String event(String group) {
            // what only looks like Alertmanager may leave the fingerprint out
            var name = fingerprint == null || fingerprint.isBlank()
                    ? Fingerprint.of(group + (labels == null ? "" : new TreeMap<>(labels)))
                    : fingerprint;
            return "alertmanager|" + name + "|" + startsAt + "|" + (fires() ? "firing" : "resolved");
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
                    Stream.of(about, lines, generatorURL == null ? "" : generatorURL)
                            .filter(part -> !part.isBlank())
                            .collect(Collectors.joining("\n\n")));
        }

        private @Nullable Instant began(Clock clock) {
            try {
                var at = startsAt == null ? null : Read.instant("startsAt", startsAt);
                return at == null || at.isAfter(clock.instant()) || at.isBefore(Report.EARLIEST) ? null : at;
            } catch (Unreadable noDate) {
                return null;
            }
        }

        private Report toReport(String group, Clock clock) {
            return new Report(
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
                    "alertmanager");
        }
    }

    /** Whether it says anything that can be acted on. */
    boolean isReadable() {
        return groupKey != null
                && alerts != null
                && !alerts.isEmpty()
                && alerts.stream().allMatch(alert -> alert != null && alert.status() != null);
    }

    /** The alerts that fire, or those that have ended, as reports. */
    List<Report> reports(boolean firing, Clock clock) {
        return alerts == null
                ? List.of()
                : alerts.stream()
                        .filter(alert -> alert.fires() == firing)
                        .map(alert -> alert.toReport(String.valueOf(groupKey), clock))
                        .toList();
    }
}
