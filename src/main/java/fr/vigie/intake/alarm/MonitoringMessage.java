package fr.vigie.intake.alarm;

import fr.vigie.incident.Alarm;
import fr.vigie.incident.Channel;
import fr.vigie.incident.Contact;
import fr.vigie.incident.Report;
import fr.vigie.intake.Clipped;
import fr.vigie.intake.Door;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a monitoring system says of one service of one host; absent fields are empty.
 *
 * @param id of the problem over there; Nagios says 0 where it has none
 */
record MonitoringMessage(
        String source,
        String id,
        String host,
        String service,
        String state,
        String severity,
        String summary,
        String startedAt) {

    /** They number what fails one after the other. */
    private static final Set<String> COUNTING = Set.of("zabbix", "nagios");

    static MonitoringMessage of(Map<String, String> fields) {
        return new MonitoringMessage(
                text(fields, "source"),
                text(fields, "id"),
                text(fields, "host"),
                text(fields, "service"),
                text(fields, "state"),
                text(fields, "severity"),
                text(fields, "summary"),
                text(fields, "startedAt"));
    }

    /** Whether it says anything that can be acted on. */
    boolean isReadable() {
        return !(host + service + summary).isBlank();
    }

    Told told(Clock clock) {
        var report = new Report(
                Channel.MONITORING,
                null,
                Contact.NOBODY,
                Clipped.to(200, (kind().before() + words()).replaceAll("\\s+", " ")),
                description(),
                Clipped.orNull(100, service),
                Clipped.orNull(100, severity),
                null,
                MonitoringTime.read(startedAt, clock.instant()),
                event(),
                key(),
                Door.MONITORING.code());
        return new Told(
                new Alarm(report, key(), kind().turn(), number()), new AlarmWords(source, host, service, severity));
    }

    private MonitoringState kind() {
        return MonitoringState.of(state);
    }

    /** The thing that fails: whatever number a problem of it has, it joins the open incident. */
    private String key() {
        var thing = (host + service).isBlank() ? summary : escaped(host) + "|" + escaped(service);
        return Clipped.key("monitoring|" + escaped(source) + "|" + thing);
    }

    private @Nullable Long number() {
        return COUNTING.contains(source.toLowerCase(Locale.ROOT)) && id.matches("[1-9][0-9]{0,17}")
                ? Long.valueOf(id)
                : null;
    }

    private @Nullable String event() {
        var known = id.isBlank() || id.equals("0") ? startedAt : id;
        return kind().isOnce() && !known.isBlank()
                ? Clipped.key(String.join("|", key(), known, kind().name(), severity))
                : null;
    }

    private String words() {
        var where = host.isBlank() || service.isBlank() || service.contains(host)
                ? (service.isBlank() ? host : service)
                : service + " sur " + host;
        if (summary.isBlank()) {
            return where;
        }
        if (host.isBlank() || summary.contains(host)) {
            return summary;
        }
        return summary + " (" + (!service.isBlank() && summary.contains(service) ? host : where) + ")";
    }

    private String description() {
        var lines = new LinkedHashMap<String, String>();
        lines.put("Supervision", source);
        lines.put("Machine", host);
        lines.put("Service surveillé", service);
        lines.put("État", state);
        lines.put("Gravité", severity);
        lines.put("Numéro du problème", id);
        lines.put("Depuis", startedAt);
        return Clipped.to(
                20_000,
                summary + "\n\n"
                        + lines.entrySet().stream()
                                .filter(line -> !line.getValue().isBlank())
                                .map(line -> line.getKey() + " : " + line.getValue())
                                .collect(Collectors.joining("\n")));
    }

    private static String escaped(String name) {
        return name.replace("\\", "\\\\").replace("|", "\\|");
    }

    private static String text(Map<String, String> fields, String name) {
        return Clipped.to(19_000, fields.getOrDefault(name, "")).strip();
    }
}
