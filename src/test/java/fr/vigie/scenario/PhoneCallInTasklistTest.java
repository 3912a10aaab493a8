package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Browser;
import fr.vigie.InBrowser;
import fr.vigie.Knock;
import fr.vigie.VigieTest;
import fr.vigie.coverage.Coverage;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** An agent takes a phone call to its end in a real browser. */
@VigieTest
// an application of its own: the agent's list shows one page, and other tests leave their tickets in theirs
@TestPropertySource(properties = "vigie.world=of-its-own")
@InBrowser
class PhoneCallInTasklistTest {

    private static final String SUBJECT = "Les SMS vers Orange ne partent plus";

    @LocalServerPort
    private int port;

    @Autowired
    private Coverage coverage;

    @Autowired
    private Clock clock;

    @Test
    void an_agent_takes_a_phone_call_to_its_end_in_tasklist() {
        try (var browser = Browser.open()) {
            var agent = coverage.dutyAt(clock.instant(), null).get(0).person();
            var tasklist = Tasklist.of(browser.page(), port, agent);

            tasklist.start("Traiter un incident")
                    .fill("Sujet", SUBJECT)
                    .fill("Client", "ACME")
                    .fill("Son e-mail", "jean@acme.example")
                    .shot("1-signaler")
                    .confirmStart();

            tasklist.take("Diagnostiquer", SUBJECT);
            assertThat(tasklist.form()).contains("téléphone", SUBJECT, "ACME", "Priorité proposée");
            tasklist.pick("Priorité", "1 · panne")
                    .fill("Diagnostic", "Le lien vers Orange est tombé")
                    .shot("2-diagnostiquer")
                    .complete();

            tasklist.take("P1", SUBJECT).choose("Revenir vers le client").complete();
            assertThat(tasklist.refusal()).contains("Écrivez au client");
            tasklist.fill("Commentaire", "Nous travaillons avec Orange")
                    .shot("3-intervenir")
                    .complete();

            tasklist.take("Rétablir", SUBJECT)
                    .fill("Comment le service", "Trafic basculé sur le second lien")
                    .shot("4-retablir")
                    .complete();
            tasklist.take("Obtenir l'accord", SUBJECT)
                    .choose("Oui, l'incident est clos")
                    .shot("5-confirmer")
                    .complete();

            assertThat(tasklist.hasNothingAbout(SUBJECT)).isTrue();
            assertThat(Knock.at(port, "/api/incidents").as("responsable").get().body())
                    .contains("\"status\":\"CLOSED\"", "\"outcome\":\"CONFIRMED\"", "\"priority\":1");
        }
    }
}
