package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.vigie.Browser;
import fr.vigie.InBrowser;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Member;
import fr.vigie.coverage.Staff;
import fr.vigie.incident.Enclosure;
import fr.vigie.incident.ReportDesk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** An agent reads what a client wrote, and answers, without leaving the task, in a real browser. */
@VigieTest
// the same application as the other story in Tasklist: the agent's list shows one page
@TestPropertySource(properties = "vigie.world=of-its-own")
@InBrowser
class ExchangesInTasklistTest {

    private static final String HOSTILE =
            "Bonjour,\n<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">\n{{ 7 * 6 }}";

    @LocalServerPort
    int port;

    @Autowired
    ReportDesk desk;

    @Autowired
    Coverage coverage;

    @Autowired
    Staff staff;

    @Autowired
    Clock clock;

    @Test
    void an_agent_reads_answers_and_sees_the_client_answer_without_a_reload() throws IOException {
        try (var browser = Browser.open()) {
            var subject = "Échanges : les accusés manquent";
            var mail = new ClientMail(desk);
            var shot = Enclosure.kept("captures d'écran.txt", "text/plain", "hello".getBytes(StandardCharsets.UTF_8));
            var film = Enclosure.refused("film.mkv", "video/x-matroska", 2_000_000_000L, "Trop lourd.");
            var reference = mail.arrives(subject, HOSTILE, null, shot, film);
            var page = browser.page();
            var complaints = complaintsOf(page);
            var tasklist = Tasklist.of(page, port, agent());
            var tab = tasklist.look("Diagnostiquer", subject);

            assertThat(tab.label("(1)")).contains("Échanges");
            assertThat(tab.open().said("Bonjour").get(0))
                    .contains("Nadia Ferrand", "e-mail", "nadia@opale.example", "<script>", "onerror=", "{{ 7 * 6 }}")
                    .contains("captures d'écran.txt", "5 octets", "film.mkv", "Non conservé : Trop lourd.");
            assertThat(page.title()).isNotEqualTo("owned");
            assertThat(tab.ways()).isEqualTo("Part par e-mail à nadia@opale.example.");
            assertThat(tab.download("captures")).isEqualTo("hello");
            tab.shot("6-echanges");

            tab.write("Nous avons trouvé la cause.").send();
            assertThat(tab.status()).contains("Message enregistré");
            assertThat(tab.said("Nous avons trouvé"))
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains(name(agent()), "au client", "en attente d'envoi par e-mail à nadia@opale.example");
            assertThat(tab.written()).isEmpty();
            assertThat(written(reference)).containsExactly("Nous avons trouvé la cause.");

            tab.write("À moitié é");
            mail.arrives("Re: " + subject, "Merci, et pour quand ?", reference);
            assertThat(tab.said("pour quand ?")).hasSize(3);
            assertThat(tab.written()).isEqualTo("À moitié é");
            assertThat(tab.isWriting()).isTrue();
            assertThat(tab.label("(3)")).doesNotContain("nouveau");
            tab.shot("7-echanges-en-direct");

            page.locator(".nav-tabs a").getByText("Historique").click();
            mail.arrives("Re: " + subject, "Vous êtes là ?", reference);
            page.reload();
            tab.label("(4");
            tab.open();
            assertThat(tab.written()).isEqualTo("À moitié é");
            page.setViewportSize(700, 1100);
            tab.shot("8-echanges-tablette");
            page.setViewportSize(420, 900);
            tab.shot("9-echanges-telephone");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void an_answer_that_is_lost_on_the_way_back_is_sent_again_and_written_once() {
        try (var browser = Browser.open()) {
            var subject = "Réseau capricieux";
            var reference = new ClientMail(desk).arrives(subject, "Bonjour", null);
            var page = browser.page();
            var tab = Tasklist.of(page, port, agent())
                    .look("Diagnostiquer", subject)
                    .open();
            page.route("**/messages", lostOnTheWayBack -> {
                lostOnTheWayBack.fetch();
                lostOnTheWayBack.abort();
            });

            assertThat(tab.write("Une seule fois.").send().status()).contains("Pas de réponse du serveur");
            assertThat(tab.written()).isEqualTo("Une seule fois.");
            page.unroute("**/messages");
            tab.send().status("enregistré");

            assertThat(tab.written()).isEmpty();
            assertThat(written(reference)).containsExactly("Une seule fois.");
        }
    }

    /** Whoever answers at this hour. */
    private String agent() {
        return coverage.dutyAt(clock.instant(), null).get(0).person();
    }

    private String name(String account) {
        return staff.members().stream()
                .filter(member -> member.account().equals(account))
                .map(Member::name)
                .findFirst()
                .orElseThrow();
    }

    private List<String> written(String reference) {
        var vigie = new Outside(port);
        return vigie.read(vigie.incident(reference), "$.journal[?(@.kind == 'MESSAGE')].text");
    }

    /** What the page's own scripts fail at. */
    private static List<String> complaintsOf(Page page) {
        var complaints = new ArrayList<String>();
        page.onPageError(complaints::add);
        return complaints;
    }
}
