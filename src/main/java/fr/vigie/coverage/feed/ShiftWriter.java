package fr.vigie.coverage.feed;

import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Shift;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes shifts as an iCalendar text that Outlook, Google, Apple and Thunderbird subscribe to, and that {@link
 * ShiftReader} reads back. Times are in UTC, to the second.
 */
public final class ShiftWriter {

    private static final Duration EVERY_HOUR = Duration.ofHours(1);
    private static final int HEX_DIGITS_OF_UID = 32;

    /**
     * The calendar of some shifts.
     *
     * @param name   what the calendar is called by those who subscribe to it
     * @param nameOf the full name behind an account
     */
    public String write(String name, List<Shift> shifts, Function<String, String> nameOf, Instant now) {
        var calendar = new PropertyList(List.of(
                ImmutableVersion.VERSION_2_0,
                new ProdId("-//Vigie//Astreintes//FR"),
                ImmutableCalScale.GREGORIAN,
                ImmutableMethod.PUBLISH,
                new XProperty("X-WR-CALNAME", Text.onOneLine(name)),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), EVERY_HOUR),
                new XProperty("X-PUBLISHED-TTL", EVERY_HOUR.toString())));
        var events = shifts.stream().map(shift -> event(shift, nameOf, now)).toList();
        return FoldedText.of(new Calendar(calendar, new ComponentList<>(events)).toString());
    }

    private static VEvent event(Shift shift, Function<String, String> nameOf, Instant now) {
        return new VEvent(new PropertyList(List.of(
                new Uid(uid(shift)),
                new DtStamp(now),
                new DtStart<>(shift.from()),
                new DtEnd<>(shift.to()),
                new Summary(Text.onOneLine(title(shift, nameOf))),
                ImmutableTransp.OPAQUE)));
    }

    /** Names stand between plus signs, for there are commas in some. */
    private static String title(Shift shift, Function<String, String> nameOf) {
        return shift.people().stream().map(nameOf).collect(Collectors.joining(" + ", label(shift.pool()) + " : ", ""));
    }

    private static String label(Pool pool) {
        return pool.label().substring(0, 1).toUpperCase(Locale.FRENCH)
                + pool.label().substring(1);
    }

    /** The same for the same shift whenever it is written, so that a program knows what it has already shown. */
    private static String uid(Shift shift) {
        var told = shift.pool().group() + '\n' + shift.from() + '\n' + String.join("\n", shift.people());
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(told.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS_OF_UID) + "@vigie";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
