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

    private record Needed(String variable, String property, String purpose) {}
}
