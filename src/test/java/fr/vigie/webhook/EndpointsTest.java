package fr.vigie.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.util.Throwables.getStackTrace;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EndpointsTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String OTHER = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withUserConfiguration(WebhookConfiguration.class, Endpoints.class)
            .withBean(java.time.Clock.class, java.time.Clock::systemUTC);

    @Test
    void an_endpoint_is_named_by_the_operator_and_wants_everything_unless_it_says_otherwise() {
        application
                .withPropertyValues(
                        "vigie.webhooks.crm.url=https://crm.example/hooks",
                        "vigie.webhooks.crm.secrets=" + SECRET + "," + OTHER,
                        "vigie.webhooks.bi.url=https://bi.example/",
                        "vigie.webhooks.bi.secrets[0]=" + SECRET,
                        "vigie.webhooks.bi.events=incident.opened,incident.closed")
                .run(context -> {
                    var endpoints = context.getBean(Endpoints.class);
                    assertThat(endpoints.wanting(EventType.OPENED))
                            .extracting(Endpoint::name)
                            .containsExactly("bi", "crm");
                    assertThat(endpoints.wanting(EventType.ESCALATED))
                            .extracting(Endpoint::name)
                            .containsExactly("crm");
                    assertThat(endpoints.named("crm").orElseThrow().secrets()).hasSize(2);
                    assertThat(context.getBean(WebhookCourier.class).toString()).isEqualTo("signed posts to bi, crm");
                    assertThat(context.getBean(WebhookSettings.class).toString() + endpoints.all())
                            .doesNotContain("MfKQ", "C2FV");
                });
    }

    @Test
    void nobody_needs_to_name_any() {
        application.run(context -> {
            assertThat(context.getBean(Endpoints.class).all()).isEmpty();
            assertThat(context.getBean(WebhookCourier.class).toString()).startsWith("nobody yet");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CRM | https://crm.example/    | SECRET | incident.opened | lower-case letters
            crm |                         | SECRET | incident.opened | url must be an address
            crm | ftp://crm.example/      | SECRET | incident.opened | url must be an address
            crm | https://a:b@crm.example | SECRET | incident.opened | neither an account
            crm | https://crm.example/#x  | SECRET | incident.opened | a # part
            crm | https://crm.example/    |        | incident.opened | secrets holds one
            crm | https://crm.example/    | s3cret | incident.opened | secret 1 must be whsec_
            crm | https://crm.example/    | SECRET | incident.lost   | there is no event "incident.lost"
            """)
    void what_can_not_work_is_said_at_start_with_its_name_and_without_its_secrets(
            String name, String url, String secret, String event, String sentence) {
        var written = new WebhookSettings.Written(
                url,
                secret == null ? List.of() : List.of(secret.replace("SECRET", SECRET)),
                event == null ? List.of() : List.of(event));

        var failure = catchThrowable(() -> new Endpoints(new WebhookSettings(Map.of(name, written))));

        assertThat(failure).isInstanceOf(UnusableWebhook.class).hasMessageContainingAll("\"" + name + "\"", sentence);
        assertThat(getStackTrace(failure)).doesNotContain("s3cret", "MfKQ", "a:b@");
    }

    @Test
    void the_failure_of_the_start_shows_no_secret_either() {
        application
                .withPropertyValues(
                        "vigie.webhooks.crm.url=https://crm.example/hooks", "vigie.webhooks.crm.secrets=s3cret")
                .run(context -> {
                    var analysis = new UnusableWebhook.Analyzer().analyze(context.getStartupFailure());
                    assertThat(analysis).isNotNull();
                    assertThat(analysis.getDescription())
                            .startsWith("The webhook \"crm\" can't be used: secret 1 must be whsec_");
                    assertThat(getStackTrace(context.getStartupFailure())).doesNotContain("s3cret");
                });
    }
}
