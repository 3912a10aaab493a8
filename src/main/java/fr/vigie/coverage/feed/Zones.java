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
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.transform.compliance.TzHelper;

/**
 * The zones that the times of one calendar name: those that it defines, else those of the IANA, else those of Windows.
 * ical4j's own registry of zones is left alone: it is shared by the whole process, and can be told to ask the network.
 */
final class Zones {

    private static final Properties OF_WINDOWS = ofWindows();

    private final Map<String, VTimeZone> defined = new HashMap<>();
    private final Map<String, ZoneRules> found = new HashMap<>();
    private final Window window;
    private final Effort effort;

    Zones(Calendars all, Window window, Effort effort) {
        this.window = window;
        this.effort = effort;
        all.blocks("VTIMEZONE").forEach(zone -> defined.putIfAbsent(Calendars.value(zone, "TZID"), (VTimeZone) zone));
    }

    /**
     * The zone of a time without Z, Paris where it names none.
     *
     * @throws BadEvent when nobody knows the zone that it names
     */
    ZoneRules of(Property time) {
        var id = Calendars.parameter(time, "TZID");
        return id.isEmpty() ? Moment.PARIS : found.computeIfAbsent(id, this::find);
    }

    private ZoneRules find(String id) {
        var own = defined.get(id);
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
