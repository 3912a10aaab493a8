package fr.vigie.status.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;

/** How the page is handed out: from memory, to however many, whether or not anything behind it answers. */
class CrowdTest {

    private final Kiosk kiosk = new Kiosk();

    @Test
    void a_thousand_visitors_cost_no_more_than_none() throws Exception {
        kiosk.refreshed();
        var threads = Executors.newFixedThreadPool(16);
        try {
            var visits = IntStream.range(0, 1000)
                    .<Callable<Integer>>mapToObj(visit ->
                            () -> kiosk.answer(get(visit % 3 == 0 ? "/status" : "/status/feed.atom"))
                                    .getStatus())
                    .toList();
            for (var visit : threads.invokeAll(visits)) {
                assertThat(visit.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(kiosk.reads).hasValue(1);
    }

    @Test
    void before_the_first_edition_the_page_says_to_wait() throws Exception {
        var answer = kiosk.answer(get("/status?lang=en"));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader(HttpHeaders.RETRY_AFTER)).isEqualTo("15");
        assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8)).contains("<html lang=\"en\">", "one moment");
    }

    @Test
    void without_a_database_the_last_state_stays_and_says_how_old_it_is_until_there_is_a_newer_one() throws Exception {
        kiosk.failing("api", false, "2026-11-27T08:00:00Z", "").refreshed();
        kiosk.down = true;
        kiosk.at("2026-11-27T12:00:00Z").refreshed().refreshed();

        var answer = kiosk.answer(get("/status"));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(Kiosk.words(answer.getContentAsString(StandardCharsets.UTF_8)))
                .contains("Service interrompu État au ven. 27 nov. 2026 à 10:00")
                .contains("Cette page n'a pas pu être mise à jour depuis : voici le dernier état connu.");

        kiosk.broken = true;
        assertThat(Kiosk.words(kiosk.refreshed().text("/status"))).contains("mise à jour");

        kiosk.down = false;
        assertThat(Kiosk.words(kiosk.refreshed().text("/status")))
                .contains("à 13:00")
                .doesNotContain("mise à jour");
    }

    @Test
    void a_cache_may_keep_it_and_asks_by_its_tag_whether_it_changed() throws Exception {
        var first = kiosk.refreshed().answer(get("/status"));
        assertThat(first.getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("max-age=15", "public", "stale-while-revalidate=60", "stale-if-error=86400");
        assertThat(first.getHeader(HttpHeaders.VARY)).isEqualTo("Accept-Language, Accept-Encoding");
        assertThat(first.getHeader(HttpHeaders.LAST_MODIFIED)).isEqualTo("Fri, 27 Nov 2026 09:00:00 GMT");
        assertThat(first.getHeader("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'self';");
        var tag = String.valueOf(first.getHeader(HttpHeaders.ETAG));

        kiosk.at("2026-11-27T09:00:45Z").refreshed();
        assertThat(kiosk.answer(get("/status").header(HttpHeaders.IF_NONE_MATCH, tag))
                        .getStatus())
                .isEqualTo(304);
        kiosk.at("2026-11-27T09:01:00Z").refreshed();
        assertThat(kiosk.answer(get("/status").header(HttpHeaders.IF_NONE_MATCH, tag))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void who_unpacks_gzip_gets_it_packed_with_a_tag_of_its_own() throws Exception {
        var packed = kiosk.refreshed().answer(get("/status").header(HttpHeaders.ACCEPT_ENCODING, "br, gzip;q=0.8"));
        assertThat(packed.getHeader(HttpHeaders.CONTENT_ENCODING)).isEqualTo("gzip");
        assertThat(packed.getHeader(HttpHeaders.ETAG)).endsWith("-gzip\"");
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(packed.getContentAsByteArray()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(kiosk.text("/status"));
        }
        assertThat(kiosk.answer(get("/status").header(HttpHeaders.ACCEPT_ENCODING, "gzip;q=0, identity"))
                        .getHeader(HttpHeaders.CONTENT_ENCODING))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # asked           | the browser's            | language
            -                 | -                        | fr
            -                 | en-US,en;q=0.9           | en
            -                 | de,en;q=0.5,fr;q=0.9     | fr
            -                 | de                       | fr
            -                 | fr;q=0,en;q=0.1          | en
            -                 | ;;;q=x                   | fr
            en                | fr                       | en
            EN                | fr                       | en
            de                | en                       | en
            "><script>        | -                        | fr
            """)
    void the_language_is_the_one_asked_for_else_the_browsers_else_french(String asked, String browsers, String language)
            throws Exception {
        var request = get("/status");
        if (asked != null) {
            request.param("lang", asked);
        }
        if (browsers != null) {
            request.header(HttpHeaders.ACCEPT_LANGUAGE, browsers);
        }

        assertThat(kiosk.refreshed().answer(request).getContentAsString(StandardCharsets.UTF_8))
                .contains("<html lang=\"" + language + "\">")
                .doesNotContain("<script");
    }
}
