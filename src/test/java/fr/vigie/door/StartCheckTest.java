package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.Vigie;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class StartCheckTest {

    @Test
    void all_that_is_missing_is_named_at_once() {
        assertThatThrownBy(() -> StartCheck.check(production(Map.of("VIGIE_INTAKE_TOKEN", " "))))
                .isInstanceOf(MissingSettings.class)
                .hasMessageContainingAll("VIGIE_ADMIN_PASSWORD", "VIGIE_INTAKE_TOKEN", "VIGIE_LAST_RESORT");
        assertThatThrownBy(() -> StartCheck.check(
                        production(Map.of("VIGIE_ADMIN_PASSWORD", "correct horse battery", "VIGIE_INTAKE_TOKEN", "b"))))
                .hasMessageContaining("VIGIE_LAST_RESORT")
                .message()
                .doesNotContain("VIGIE_ADMIN_PASSWORD", "VIGIE_INTAKE_TOKEN");
    }

    @Test
    void a_complete_production_may_start_and_so_may_the_demo() {
        assertThatCode(() -> StartCheck.check(production(Map.of(
                        "VIGIE_ADMIN_PASSWORD",
                        "correct horse battery",
                        "VIGIE_INTAKE_TOKEN",
                        "b",
                        "VIGIE_LAST_RESORT",
                        "c"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> StartCheck.check(production(Map.of(
                        "VIGIE_ADMIN_PASSWORD", "a", "VIGIE_INTAKE_TOKEN_FILE", "/run/b", "VIGIE_LAST_RESORT", "c"))))
                .doesNotThrowAnyException();
        var demo = new StandardEnvironment();
        demo.setActiveProfiles("demo");
        assertThatCode(() -> StartCheck.check(demo)).doesNotThrowAnyException();
    }

    @Test
    void production_needs_one_way_at_least_by_which_somebody_can_be_paged() {
        assertThatThrownBy(() -> StartCheck.check(withoutMail(Map.of("VIGIE_SMS_KEY_ID", " "))))
                .isInstanceOf(MissingSettings.class)
                .hasMessageContainingAll("vigie.sms.key-id", "vigie.pager.url", "vigie.mail.enabled");

        assertThatCode(() -> StartCheck.check(withoutMail(Map.of("VIGIE_SMS_KEY_ID", "k"))))
                .doesNotThrowAnyException();
        assertThatCode(() -> StartCheck.check(withoutMail(Map.of("VIGIE_PAGER_URL", "https://pager.example"))))
                .doesNotThrowAnyException();
        var demo = withoutMail(Map.of());
        demo.setActiveProfiles("demo");
        assertThatCode(() -> StartCheck.check(demo)).doesNotThrowAnyException();
    }

    @Test
    void production_is_refused_before_its_database_is_touched() {
        var nowhere = "--spring.datasource.url=jdbc:postgresql://localhost:1/none";

        assertThatThrownBy(() -> SpringApplication.run(Vigie.class, nowhere)).isInstanceOf(MissingSettings.class);
    }

    @Test
    void the_operator_reads_a_sentence_and_what_to_do() {
        var analysis = new MissingSettings.Analyzer().analyze(new MissingSettings(java.util.List.of("VIGIE_X (why)")));

        assertThat(analysis.getDescription()).contains("does not start without: VIGIE_X (why).");
        assertThat(analysis.getAction()).contains("environment variables");
    }

    private static StandardEnvironment withoutMail(Map<String, Object> others) {
        var variables = new HashMap<>(others);
        variables.putAll(Map.of(
                "VIGIE_ADMIN_PASSWORD", "correct horse battery", "VIGIE_INTAKE_TOKEN", "b", "VIGIE_LAST_RESORT", "c"));
        variables.put("VIGIE_MAIL_ENABLED", "false");
        return production(variables);
    }

    private static StandardEnvironment production(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
