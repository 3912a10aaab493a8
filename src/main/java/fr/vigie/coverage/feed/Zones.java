package fr.vigie.coverage.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import net.fortuna.ical4j.transform.compliance.TzHelper;

/**
 * The zones that the times of one calendar name: those that it defines, else those of the IANA, else those of Windows.
 * ical4j's own registry of zones is left alone: it is shared by the whole process, and can be told to ask the network.
 */
final class Zones {

    private static final Properties OF_WINDOWS = ofWindows();

    private final Map<String, Block> defined = new HashMap<>();
    private final Map<String, ZoneRules> found = new HashMap<>();
    private final Window window;
    private final Effort effort;

    Zones(Block all, Window window, Effort effort) {
        this.window = window;
        this.effort = effort;
        all.blocks("VCALENDAR")
                .flatMap(calendar -> calendar.blocks("VTIMEZONE"))
                .forEach(zone ->
                        defined.putIfAbsent(Text.plain(zone.value("TZID")).strip(), zone));
    }

    /**
     * The zone of a time without Z, Paris where it names none.
     *
     * @throws BadEvent when nobody knows the zone that it names
     */
    ZoneRules of(ContentLine line) {
        var id = line.parameters().getOrDefault("TZID", "").strip();
        return id.isEmpty() ? Moment.PARIS : found.computeIfAbsent(id, this::find);
    }

    private ZoneRules find(String id) {
        var own = defined.get(Text.plain(id)); // RFC 5545 wants escapes in the definition and none here
        if (own != null) {
            return OwnZone.of(own, window, effort);
        }
        var name = OF_WINDOWS.getProperty(id, id);
        // ZoneId.of takes more than names: +02:00, UTC+2
        if (!ZoneRulesProvider.getAvailableZoneIds().contains(name)) {
            throw new BadEvent(
                    "fuseau horaire inconnu « " + Text.shown(id) + " », que le calendrier ne définit pas (VTIMEZONE)");
        }
        return ZoneId.of(name).getRules();
    }

    private static Properties ofWindows() {
        var names = new Properties();
        try (var file = TzHelper.class.getResourceAsStream("msTimezoneNames")) {
            names.load(Objects.requireNonNull(file, "ical4j no longer knows the zones of Windows"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return names;
    }
}
