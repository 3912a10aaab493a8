package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Browser;
import fr.vigie.InBrowser;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import fr.vigie.coverage.Coverage;
import fr.vigie.incident.ReportDesk;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** An agent puts reports of one failure together and takes a wrong one apart again, in a real browser. */
@VigieTest
// the same application as the other stories in Tasklist: the agent's list shows one page
@TestPropertySource(properties = "vigie.world=of-its-own")
@InBrowser
class TogetherAndApartTest {

    @LocalServerPort
    int port;

    @Autowired
    ReportDesk desk;

    @Autowired
    Coverage coverage;

    @Autowired
    Clock clock;

    @Test
    void an_agent_attaches_an_incident_and_lets_a_wrong_report_stand_by_itself() {
        try (var browser = Browser.open()) {
            var mail = new ClientMail(desk);
            var master = mail.arrives("Une panne : le lien est tombé", "Plus rien ne part.", null);
            var guest = mail.arrives("Une panne aussi", "Chez nous non plus.", null);
            mail.arrives("Re: Une panne", "Et ma facture de mars ?", master);
            var tasklist = Tasklist.of(
                    browser.page(),
                    port,
                    coverage.dutyAt(clock.instant(), null).get(0).person());

            tasklist.start("Rattacher des incidents")
                    .fill("Référence de l'incident maître", master)
                    .fill("Incidents à rattacher", guest)
                    .fill("Pourquoi ?", "Même lien")
                    .shot("10-rattacher")
                    .confirmStart();
            assertThat(tasklist.hasNothingAbout("Une panne aussi")).isTrue();
            assertThat(standing(guest)).isEqualTo("CLOSED ATTACHED");

            var tab = tasklist.look("Diagnostiquer", "Une panne : le lien").open();
            assertThat(tab.said("ma facture").get(0)).doesNotContain("Détacher");
            assertThat(tab.takeApart("Et ma facture", "")).isEqualTo("Dites pourquoi : cette phrase entre au journal.");
            tab.shot("11-echanges-rattaches");
            var told = tab.takeApart("Et ma facture", "Une question de facture", "il devient");
            tab.shot("12-detache");
            var own = Pattern.compile("INC-\\d{4}-\\d{6}").matcher(told);
            assertThat(own.find()).isTrue();
            assertThat(standing(own.group())).isEqualTo("REPORTED null");
            assertThat(tab.hasNothingOf("Et ma facture")).isTrue();

            assertThat(tab.takeApart("Chez nous non plus", "Pas la même panne", "de nouveau"))
                    .isEqualTo(guest + " est détaché : il est de nouveau à diagnostiquer.");
            assertThat(standing(guest)).isEqualTo("REPORTED null");
            assertThat(tab.hasNothingOf("Chez nous non plus")).isTrue();
        }
    }

    private String standing(String reference) {
        var vigie = new Outside(port);
        var incident = vigie.incident(reference);
        return vigie.read(incident, "$.status") + " " + vigie.read(incident, "$.outcome");
    }
}
