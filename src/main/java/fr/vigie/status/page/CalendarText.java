package fr.vigie.status.page;

import fr.vigie.client.Language;
import fr.vigie.status.Interruption.Kind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Maintenance that is to come, goes on or is over, as a calendar to subscribe to. Times are in UTC, so that no program has
 * to know the rules of Paris; the stamp of an event is the instant at which it changed, so that the same calendar is the
 * same bytes.
 */
record CalendarText(Items items, String home) {

    private static final Duration EVERY_HOUR = Duration.ofHours(1);
    private static final int MOST_BYTES = 75;

    String of(Board board) {
        var language = items.said().language();
        var calendar = new PropertyList(List.of(
                ImmutableVersion.VERSION_2_0,
                new ProdId("-//Vigie//Maintenances//" + language.name()),
                ImmutableCalScale.GREGORIAN,
                ImmutableMethod.PUBLISH,
                new XProperty("X-WR-CALNAME", Phrases.of(language).say("title")),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), EVERY_HOUR),
                new XProperty("X-PUBLISHED-TTL", EVERY_HOUR.toString())));
        var events = board.entries().stream()
                .filter(entry -> entry.fact().kind() == Kind.MAINTENANCE)
                .map(entry -> event(entry, language))
                .toList();
        return folded(new Calendar(calendar, new ComponentList<>(events)).toString());
    }

    private VEvent event(Entry entry, Language language) {
        var fact = entry.fact();
        var properties = new ArrayList<Property>(List.of(
                new Uid(fact.reference() + "@vigie"),
                new DtStamp(entry.changed()),
                new LastModified(entry.changed()),
                new Sequence(entry.sequence()),
                new DtStart<Instant>(fact.from()),
                new Summary(items.title(entry)),
                new Description(items.when(entry)),
                new Url(URI.create(home + "/status?lang=" + language.code())),
                switch (entry.phase()) {
                    case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
                    case UNDECIDED -> ImmutableStatus.VEVENT_TENTATIVE;
                    default -> ImmutableStatus.VEVENT_CONFIRMED;
                },
                ImmutableTransp.TRANSPARENT));
        var until = entry.until();
        if (until != null && !(entry.isNow() && !until.isAfter(fact.from()))) {
            properties.add(new DtEnd<Instant>(until));
        }
        return new VEvent(new PropertyList(properties));
    }

    /** At 75 bytes of UTF-8 and never within a character, as RFC 5545 wants it; ical4j counts characters. */
    private static String folded(String lines) {
        var text = new StringBuilder();
        var bytes = 0;
        for (int character : lines.codePoints().toArray()) {
            var written = Character.toString(character);
            var length = written.getBytes(StandardCharsets.UTF_8).length;
            bytes = character == '\r' || character == '\n' ? 0 : bytes + length;
            if (bytes > MOST_BYTES) {
                text.append("\r\n ");
                bytes = 1 + length;
            }
            text.append(written);
        }
        return text.toString();
    }
}
