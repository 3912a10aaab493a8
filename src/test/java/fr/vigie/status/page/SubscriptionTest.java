package fr.vigie.status.page;

import static fr.vigie.maintenance.Stoppage.Kind.EMERGENCY;
import static fr.vigie.maintenance.Stoppage.Kind.MAINTENANCE;
import static fr.vigie.maintenance.Stoppage.State.ANNOUNCED;
import static fr.vigie.maintenance.Stoppage.State.CANCELLED;
import static fr.vigie.maintenance.Stoppage.State.RUNNING;
import static fr.vigie.status.page.Kiosk.words;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.client.Language;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The calendar and the feed, read back by programs that know the formats. */
class SubscriptionTest {

    private final Kiosk kiosk = new Kiosk();

    @Test
    void a_maintenance_is_an_event_that_stays_the_same_one_when_it_is_moved() throws Exception {
        kiosk.stopping(MAINTENANCE, ANNOUNCED, "2027-03-28T00:30:00Z", "2027-03-28T03:00:00Z", "api", "sms")
                .refreshed();
        var event = events(kiosk.text("/status/maintenances.ics")).get(0);

        assertThat(value(event, "UID")).isEqualTo("MNT-2026-000007@vigie");
        assertThat(value(event, "DTSTART")).isEqualTo("20270328T003000Z");
        assertThat(value(event, "DTEND")).isEqualTo("20270328T030000Z");
        assertThat(value(event, "DTSTAMP")).isEqualTo("20261120T090000Z");
        assertThat(value(event, "LAST-MODIFIED")).isEqualTo("20261120T090000Z");
        assertThat(value(event, "SEQUENCE")).isEqualTo("0");
        assertThat(value(event, "SUMMARY")).isEqualTo("Maintenance prévue\u00a0: API, Acheminement <des> SMS & co");
        assertThat(value(event, "DESCRIPTION")).contains("de 01:30 à 05:00 (2\u00a0h 30\u00a0min)");

        kiosk.stoppages.clear();
        kiosk.stopping(MAINTENANCE, ANNOUNCED, "2027-03-29T00:30:00Z", "2027-03-29T03:00:00Z", "api")
                .changed(1)
                .refreshed();
        var moved = events(kiosk.text("/status/maintenances.ics")).get(0);
        assertThat(value(moved, "UID")).isEqualTo("MNT-2026-000007@vigie");
        assertThat(value(moved, "SEQUENCE")).isEqualTo("1");
    }

    @Test
    void a_cancelled_maintenance_is_said_to_be_until_its_told_end() throws Exception {
        kiosk.stopping(MAINTENANCE, CANCELLED, "2026-11-27T21:00:00Z", "2026-11-27T22:00:00Z", "api")
                .changed(1)
                .refreshed();

        var event = events(kiosk.text("/status/maintenances.ics")).get(0);
        assertThat(value(event, "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event, "SEQUENCE")).isEqualTo("1");
        assertThat(value(event, "DTSTART")).isEqualTo("20261127T210000Z");
        assertThat(texts(xml(kiosk.text("/status/feed.atom")), "title")).contains("Maintenance annulée\u00a0: API");
        assertThat(words(kiosk.text("/status")))
                .contains(
                        "Tous les services fonctionnent",
                        "API Maintenance annulée ven. 27 nov. 2026, de 22:00 à 23:00");

        kiosk.at("2026-11-27T22:00:00Z").refreshed();
        assertThat(events(kiosk.text("/status/maintenances.ics"))).isEmpty();
    }

    @Test
    void work_that_runs_over_keeps_its_told_end_in_the_calendar_and_says_that_it_is_past() throws Exception {
        kiosk.stopping(MAINTENANCE, RUNNING, "2026-11-27T07:00:00Z", "2026-11-27T08:30:00Z", "api")
                .refreshed();

        var event = events(kiosk.text("/status/maintenances.ics")).get(0);
        assertThat(value(event, "DTEND")).isEqualTo("20261127T083000Z");
        assertThat(value(event, "DESCRIPTION")).endsWith("la fin prévue est dépassée");
    }

    @Test
    void the_calendar_has_maintenance_alone_and_lines_that_every_program_can_read() throws Exception {
        kiosk.stopping(MAINTENANCE, RUNNING, "2026-11-27T08:00:00Z", "", "api", "saas", "sms")
                .stopping(EMERGENCY, RUNNING, "2026-11-27T08:00:00Z", "", "api")
                .failing("api", false, "2026-11-27T08:00:00Z", "")
                .refreshed();
        var text = kiosk.text("/status/maintenances.ics?lang=en");

        assertThat(events(text)).hasSize(1);
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text).doesNotContain("DTEND").contains("SUMMARY:Maintenance: API\\, SaaS platform");
    }

    @Test
    void an_empty_calendar_is_a_calendar() throws Exception {
        assertThat(events(kiosk.refreshed().text("/status/maintenances.ics"))).isEmpty();
    }

    @Test
    void the_feed_has_an_entry_for_each_with_an_id_that_says_nothing() throws Exception {
        kiosk.failing("sms", false, "2026-11-26T08:00:00Z", "2026-11-26T09:00:00Z")
                .stopping(MAINTENANCE, ANNOUNCED, "2026-12-05T00:30:00Z", "2026-12-05T03:00:00Z", "api")
                .stopping(EMERGENCY, RUNNING, "2026-11-27T08:00:00Z", "", "saas")
                .refreshed();
        var feed = xml(kiosk.text("/status/feed.atom"));

        assertThat(texts(feed, "title"))
                .containsExactly(
                        "État des services",
                        "Interruption terminée\u00a0: Acheminement <des> SMS & co",
                        "Arrêt de sécurité\u00a0: Plateforme SaaS",
                        "Maintenance prévue\u00a0: API");
        var ids = texts(feed, "id");
        assertThat(ids.get(0)).isEqualTo("https://vigie.example/status/feed.atom?lang=fr");
        assertThat(ids.get(1)).matches("urn:uuid:[0-9a-f-]{36}");
        assertThat(ids.get(2)).matches("urn:uuid:[0-9a-f-]{36}");
        assertThat(ids.get(3)).isEqualTo("tag:vigie,2026:MNT-2026-000007");
        assertThat(texts(feed, "updated")).containsOnly("2026-11-20T09:00:00Z");
        assertThat(texts(xml(kiosk.at("2026-11-28T09:00:00Z").refreshed().text("/status/feed.atom?lang=en")), "id"))
                .contains(ids.get(1));
    }

    @Test
    void an_empty_feed_is_well_formed() throws Exception {
        assertThat(texts(xml(kiosk.refreshed().text("/status/feed.atom?lang=en")), "title"))
                .containsExactly("Service status");
    }

    @Test
    void both_languages_have_the_same_phrases() {
        assertThat(Phrases.of(Language.FR).all().keySet())
                .isEqualTo(Phrases.of(Language.EN).all().keySet());
    }

    private static List<VEvent> events(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate();
        return calendar.getComponents(Component.VEVENT).stream()
                .map(VEvent.class::cast)
                .toList();
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static Document xml(String text) throws Exception {
        var parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        return parsers.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document feed, String name) {
        var found = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
