package fr.vigie.status.page;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.vigie.client.DemoServices;
import fr.vigie.commitment.ServiceLevel;
import fr.vigie.incident.Failure;
import fr.vigie.maintenance.Stoppage;
import fr.vigie.status.Made;
import fr.vigie.status.StatusSettings;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The page without an application: facts made by hand, a clock that the test sets, and a count of what was read. */
class Kiosk extends Clock {

    final List<Failure> failures = new ArrayList<>();
    final List<Stoppage> stoppages = new ArrayList<>();
    final AtomicInteger reads = new AtomicInteger();
    boolean down;
    /** What is down fails with an error that no program expects. */
    boolean broken;

    boolean levelsKnown = true;

    private Instant now = Instant.parse("2026-11-27T09:00:00Z");
    private int sequence;
    private final Window window = new Window(
            new Newsroom(
                    Made.from((from, to) -> read(failures), (from, to) -> List.copyOf(stoppages)),
                    services -> levelsKnown
                            ? services.stream()
                                    .collect(Collectors.toMap(
                                            service -> service,
                                            service -> new ServiceLevel(new BigDecimal("99.9"), null, null)))
                            : Map.of(),
                    DemoServices.some(),
                    (entries, at) -> entries.stream()
                            .map(entry -> entry.told(sequence, Instant.parse("2026-11-20T09:00:00Z")))
                            .toList(),
                    this),
            new Press(DemoServices.some(), "https://vigie.example"));
    private final MockMvc door = MockMvcBuilders.standaloneSetup(
                    new StatusPage(window, new StatusSettings(Duration.ofSeconds(15))))
            .build();

    Kiosk failing(String service, boolean degraded, String from, String to) {
        var start = Instant.parse(from);
        failures.add(new Failure(
                "INC-2026-000123", service, degraded, start, start, to.isEmpty() ? null : Instant.parse(to)));
        return this;
    }

    Kiosk stopping(Stoppage.Kind kind, Stoppage.State state, String from, String to, String... services) {
        stoppages.add(new Stoppage(
                "MNT-2026-000007",
                kind,
                state,
                List.of(services),
                Instant.parse(from),
                to.isEmpty() ? null : Instant.parse(to),
                true));
        return this;
    }

    Kiosk at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    Kiosk changed(int times) {
        sequence = times;
        return this;
    }

    Kiosk refreshed() {
        window.refresh();
        return this;
    }

    String text(String address) throws Exception {
        return answer(get(address)).getContentAsString(StandardCharsets.UTF_8);
    }

    MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return door.perform(request).andReturn().getResponse();
    }

    private List<Failure> read(List<Failure> stored) {
        reads.incrementAndGet();
        if (down) {
            if (broken) {
                throw new StackOverflowError();
            }
            throw new QueryTimeoutException("the database is away");
        }
        return List.copyOf(stored);
    }

    /** What a reader reads: no tags, no doubled blanks. */
    static String words(String page) {
        return page.replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
