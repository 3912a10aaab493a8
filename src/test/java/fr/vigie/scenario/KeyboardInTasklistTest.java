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

/** An agent whose mouse is broken takes a call to its end, in a real browser. */
@VigieTest
@InBrowser
@TestPropertySource(properties = "vigie.world=of-its-own")
class KeyboardInTasklistTest {

    private static final String SUBJECT = "Connexion impossible au tableau de bord";

    @LocalServerPort
    int port;

    @Autowired
    Coverage coverage;

    @Autowired
    Clock clock;

    @Test
    void a_call_is_taken_to_its_end_by_the_keyboard_alone() {
        try (var browser = Browser.open()) {
            var page = browser.page();
            var tasklist = Tasklist.of(
                    page, port, coverage.dutyAt(clock.instant(), null).get(0).person());
            var keys = new Keys(page);

            keys.start("Traiter un incident")
                    .goTo("Son e-mail")
                    .type("jean@acme.example")
                    .goTo("Sujet")
                    .type(SUBJECT)
                    .confirmStart();
            keys.take("Diagnostiquer", SUBJECT)
                    .goTo("Priorité")
                    .pickFirst()
                    .goTo("Diagnostic")
                    .type("Le certificat a expiré");
            tasklist.shot("clavier-1-diagnostiquer");
            keys.complete();
            keys.take("P1", SUBJECT)
                    .goTo("Revenir vers le client")
                    .press("Space")
                    .goTo("Commentaire")
                    .type("Nous renouvelons le certificat")
                    .complete();
            keys.take("Rétablir", SUBJECT).type("Certificat renouvelé").complete();
            keys.take("Obtenir l'accord", SUBJECT)
                    .goTo("Oui, l'incident est clos")
                    .press("Space")
                    .complete();

            assertThat(tasklist.hasNothingAbout(SUBJECT)).isTrue();
        }
        assertThat(Knock.at(port, "/api/incidents?status=CLOSED")
                        .as("responsable")
                        .get()
                        .body())
                .contains(SUBJECT);
    }
}
