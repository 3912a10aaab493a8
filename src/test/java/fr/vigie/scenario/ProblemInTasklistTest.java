package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Browser;
import fr.vigie.InBrowser;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A manager takes a problem from its title to its watch, in a real browser. */
@VigieTest
@InBrowser
@TestPropertySource(properties = "vigie.world=of-its-own")
class ProblemInTasklistTest {

    private static final String TITLE = "Les rapports partent deux fois";

    @LocalServerPort
    int port;

    @Test
    void a_problem_is_analysed_fixed_and_watched_in_tasklist() {
        try (var browser = Browser.open()) {
            var tasklist = Tasklist.of(browser.page(), port, "responsable").start("Résoudre un problème");
            tasklist.fill("Quel est le problème ?", TITLE)
                    .pick("Service concerné", "Rapports de campagne")
                    .shot("probleme-1-ouvrir")
                    .confirmStart();

            tasklist.take("Analyser", TITLE).choose("La cause est connue").complete();
            assertThat(tasklist.refusal()).contains("cause");
            tasklist.fill("Cause", "Deux ordonnanceurs actifs")
                    .shot("probleme-2-analyser")
                    .complete();

            tasklist.take("Décider", TITLE)
                    .choose("C'est déjà fait")
                    .fill("Que faut-il faire", "Un seul ordonnanceur démarre")
                    .shot("probleme-3-corriger")
                    .complete();
            tasklist.take("Confirmer", TITLE)
                    .choose("Oui")
                    .shot("probleme-4-confirmer")
                    .complete();
            tasklist.look("Guetter une récidive", TITLE);
            tasklist.shot("probleme-5-guetter");
        }
        var vigie = new Outside(port);
        assertThat(vigie.ask("responsable", "/api/problems").get().body()).contains(TITLE, "Deux ordonnanceurs actifs");
    }
}
