package fr.vigie.coverage.feed;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ContentHandlerContext;
import net.fortuna.ical4j.data.DefaultContentHandler;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;

/**
 * The calendars of a text, parsed by ical4j. Values stay as they are written until somebody asks for them: typed at once,
 * one bad value would be the end of all events, and a description of places that nobody needs could be one.
 */
final class Calendars {

    private static final ContentHandlerContext UNTYPED = new ContentHandlerContext()
            .withPropertyFactorySupplier(List::of)
            .withParameterFactorySupplier(List::of)
            .withComponentFactorySupplier(
                    () -> List.of(new VTimeZone.Factory(), new Standard.Factory(), new Daylight.Factory()));

    private final List<Calendar> all = new ArrayList<>();

    /** @throws UnreadableCalendar when the text is no calendar */
    Calendars(String text) {
        try {
            // without a registry of zones: ical4j's are shared by the whole process, and can be told to ask the network
            new CalendarParserImpl(false)
                    .parse(new StringReader(Lines.sound(text)), new DefaultContentHandler(all::add, null, UNTYPED));
        } catch (IOException | ParserException refused) { // what ical4j says of it is not for users
            throw new UnreadableCalendar("Le calendrier contient un bloc à une place qui n'est pas la sienne.");
        }
    }

    Stream<Component> blocks(String name) {
        return all.stream().flatMap(calendar -> calendar.getComponents(name).stream());
    }

    /** The value of a property without its escapes, empty where it is not there. */
    static String value(Component block, String property) {
        return block.getProperty(property).map(Property::getValue).orElse("").strip();
    }

    /** A parameter, empty where it is not given. */
    static String parameter(Property property, String name) {
        return property.getParameter(name).map(Parameter::getValue).orElse("").strip();
    }

    static boolean says(Component block, String property, String value) {
        return value(block, property).toUpperCase(Locale.ROOT).equals(value);
    }
}
