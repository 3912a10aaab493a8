package fr.vigie.client;

import fr.vigie.client.ServicesSettings.Offered;
import java.util.List;

/** Three services, for tests without an application. */
public final class DemoServices {

    private DemoServices() {}

    public static KnownServices some() {
        return new KnownServices(new ServicesSettings(List.of(
                new Offered("api", "API", "API"),
                new Offered("saas", "Plateforme SaaS", "SaaS platform"),
                new Offered("sms", "Acheminement <des> SMS & co", "SMS <routing> & co"))));
    }
}
