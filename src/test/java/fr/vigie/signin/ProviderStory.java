package fr.vigie.signin;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Vigie beside a provider of identities; all stories about it share one application. */
@VigieTest
abstract class ProviderStory {

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identities;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        settings.add("vigie.oidc.issuer", IdentityProvider::issuer);
        settings.add("vigie.oidc.client-id", () -> IdentityProvider.CLIENT);
        settings.add("vigie.oidc.client-secret", () -> IdentityProvider.SECRET);
        settings.add("vigie.oidc.audience", () -> IdentityProvider.AUDIENCE);
        settings.add("vigie.oidc.groups.[/vigie/support]", () -> "support");
        settings.add("vigie.oidc.groups.chefs", () -> "managers");
        settings.add("vigie.oidc.groups.machines", () -> "integrators");
        // off in the demo
        settings.add("vigie.password-policy", () -> "true");
    }

    @BeforeEach
    void sayWhereWeAre() {
        IdentityProvider.expect(port);
    }

    /** A name that nobody has yet. */
    static String somebody() {
        return "p." + UUID.randomUUID().toString().substring(0, 8);
    }

    java.util.List<String> groupsOf(String account) {
        return identities.createGroupQuery().groupMember(account).list().stream()
                .map(Group::getId)
                .sorted()
                .toList();
    }

    Knock bearer(String path, String token) {
        return Knock.at(port, path).with("Authorization", "Bearer " + token);
    }
}
