package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Browser;
import fr.vigie.InBrowser;
import fr.vigie.Knock;
import fr.vigie.VigieTest;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Two managers stop a service and give it back, in real browsers. */
@VigieTest
@TestPropertySource(properties = "vigie.world=of-its-own")
@InBrowser
class EmergencyInTasklistTest {

    private static final String STOPPED = "Interruption d'urgence : API";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService people;

    @Test
    void one_declares_the_other_confirms_and_the_service_comes_back() {
        try (var colleague = SecondManager.joins(people);
                var browser = Browser.open();
                var another = Browser.open()) {
            var page = browser.page();
            var one = Tasklist.of(page, port, "responsable").start("Interrompre un service en urgence");
            page.getByLabel("API", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                    .check();
            page.getByLabel("Motif").selectOption("VIRUS");
            one.fill("Ce qui a été constaté", "Rançongiciel sur le serveur de fichiers")
                    .shot("interruption-1-demander")
                    .confirmStart();

            var other = Tasklist.of(another.page(), port, "adjointe");
            other.take("Confirmer", STOPPED);
            assertThat(other.form()).contains("Une seconde personne confirme").doesNotContain("Rançongiciel");
            other.choose("Oui, interrompre maintenant")
                    .shot("interruption-2-confirmer")
                    .complete();

            one.take("Rétablir le service", STOPPED)
                    .choose("Service rétabli")
                    .shot("interruption-3-rendre")
                    .complete();
            assertThat(one.hasNothingAbout(STOPPED)).isTrue();
            assertThat(Knock.at(port, "/api/emergencies")
                            .as("responsable")
                            .get()
                            .body())
                    .contains("\"state\":\"OVER\"", "\"confirmedBy\":\"adjointe\"", "Rançongiciel");
        }
    }
}
