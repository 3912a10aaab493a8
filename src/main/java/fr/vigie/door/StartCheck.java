package fr.vigie.door;

import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** Refuses to start in production without what only the operator can know; before the database is touched. */
class StartCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<Needed> NEEDED = List.of(
            new Needed("VIGIE_ADMIN_PASSWORD", "vigie.admin-password", "the password of the account admin"),
            new Needed("VIGIE_INTAKE_TOKEN", "vigie.intake.token", "the token that monitoring systems show"),
            new Needed("VIGIE_LAST_RESORT", "vigie.last-resort", "the contact that is paged when nobody is there"));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        check(context.getEnvironment());
    }

    /** @throws MissingSettings naming all that is missing */
    static void check(Environment environment) {
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            refuseForeignDatabase(environment.getProperty("spring.datasource.url", ""));
            return;
        }
        var missing = NEEDED.stream()
                .filter(needed -> !StringUtils.hasText(environment.getProperty(needed.property())))
                .map(needed -> needed.variable() + " (" + needed.purpose() + ")")
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingSettings(missing);
        }
    }

    private static void refuseForeignDatabase(String url) {
        // the demo's accounts have their names for passwords: they must not get into anybody's real database
        if (url.contains("//") && !url.matches("jdbc:postgresql://(localhost|127\\.0\\.0\\.1|\\[::1])[:/].*")) {
            throw new IllegalStateException(
                    "The demo does not open on another machine's database: set SPRING_DATASOURCE_URL"
                            + " in the environment and leave the profile demo off.");
        }
    }

    private record Needed(String variable, String property, String purpose) {}
}
