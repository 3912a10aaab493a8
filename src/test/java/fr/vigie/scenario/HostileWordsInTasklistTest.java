package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Browser;
import fr.vigie.InBrowser;
import fr.vigie.VigieTest;
import fr.vigie.coverage.Coverage;
import fr.vigie.incident.ReportDesk;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What strangers write is read by an agent as they wrote it, and does nothing, in a real browser. */
@VigieTest
@TestPropertySource(properties = "vigie.world=of-its-own")
@InBrowser
class HostileWordsInTasklistTest {

    private static final List<String> HOSTILE = List.of(
            "<svg onload=\"document.title='owned'\">",
            "\"><img src=x onerror=\"document.title='owned'\">",
            "</article></li><iframe srcdoc='<script>parent.document.title=1</script>'></iframe>",
            "{{constructor.constructor('document.title=\"owned\"')()}}",
            "<style>*{display:none}</style>&lt;b&gt;",
            "javascript:document.title='owned'");

    @LocalServerPort
    int port;

    @Autowired
    ReportDesk desk;

    @Autowired
    Coverage coverage;

    @Autowired
    Clock clock;

    @Test
    void words_of_others_stay_words_wherever_they_stand() {
        try (var browser = Browser.open()) {
            var page = browser.page();
            var tasklist = Tasklist.of(
                    page, port, coverage.dutyAt(clock.instant(), null).get(0).person());
            var mail = new ClientMail(desk);
            var reference = mail.arrives("Tout est <b>texte</b>", "Bonjour", null);
            HOSTILE.forEach(words -> mail.arrivesFullOf(words, reference));

            var said = tasklist.look("Diagnostiquer", "Tout est").open().said("javascript:");

            assertThat(String.join("\n", said)).contains(HOSTILE).doesNotContain("\u202e");
            assertThat(new ExchangesTab(page).foreignElements()).isZero();
            assertThat(page.title()).isNotEqualTo("owned");
        }
    }
}
