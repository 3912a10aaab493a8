package fr.vigie.door;

import java.util.List;
import java.util.stream.Stream;
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

    private static final String A_WAY_TO_PAGE =
            "VIGIE_SMS_KEY_ID, VIGIE_PAGER_URL or VIGIE_MAIL_ENABLED=true (one way at least to page people:"
                    + " vigie.sms.key-id, vigie.pager.url, vigie.mail.enabled)";

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
        var missing = Stream.concat(
                        NEEDED.stream()
                                .filter(needed -> !isSet(environment, needed.property())
                                        && !isSet(environment, needed.property() + "-file"))
                                .map(needed -> needed.variable() + " (" + needed.purpose() + ")"),
                        canPage(environment) ? Stream.empty() : Stream.of(A_WAY_TO_PAGE))
                .toList();
        if (!missing.isEmpty()) {
            throw new MissingSettings(missing);
        }
    }

    /** Nobody hears of a priority 1 where nothing at all can leave the machine. */
    private static boolean canPage(Environment environment) {
        return environment.getProperty("vigie.mail.enabled", Boolean.class, true)
                || isSet(environment, "vigie.sms.key-id")
                || isSet(environment, "vigie.pager.url");
    }

    private static boolean isSet(Environment environment, String property) {
        return StringUtils.hasText(environment.getProperty(property));
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
