package fr.vigie.notice.pager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.util.Throwables.getStackTrace;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.client.Carrier;
import fr.vigie.client.Language;
import fr.vigie.notice.Delivery;
import fr.vigie.notice.Letter;
import fr.vigie.notice.Links;
import fr.vigie.notice.SampleLetter;
import fr.vigie.notice.Wording;
import fr.vigie.notice.courier.StubCarrier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PagerCourierTest {

    /** Only for who never answers: everybody else has all the time that a busy machine needs. */
    private static final Duration SOON = Duration.ofMillis(400);

    private static final Duration PATIENT = Duration.ofMinutes(1);

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(PagerConfiguration.class, Links.class)
            .withPropertyValues("vigie.base-url=https://vigie.example");

    @Test
    void a_page_says_who_what_and_where_under_a_key_that_stays_the_same() throws Exception {
        try (var stub = StubCarrier.answering(202, "")) {
            application
                    .withPropertyValues("vigie.pager.url=" + stub.url(), "vigie.pager.token=s3cret")
                    .run(context -> {
                        var delivery = context.getBean(PagerCourier.class).carry(letter());

                        assertThat(delivery).isEqualTo(new Delivery.Accepted(SampleLetter.ID.toString()));
                        assertThat(context.getBean(PagerSettings.class).toString())
                                .doesNotContain("s3cret");
                        assertThat(context.getBean(PagerCourier.class).toString())
                                .isEqualTo("the webhook at 127.0.0.1");
                    });

            assertThat(stub.header("Idempotency-key")).isEqualTo(SampleLetter.ID.toString());
            assertThat(stub.header("Authorization")).isEqualTo("Bearer s3cret");
            var page = new ObjectMapper().readValue(stub.bodies().get(0), Map.class);
            assertThat(page.remove("link")).asString().startsWith("https://vigie.example/camunda/app/tasklist/");
            assertThat(page)
                    .isEqualTo(Map.of(
                            "key", SampleLetter.ID.toString(),
                            "to", "astreinte",
                            "kind", "RECEIPT",
                            "reference", "INC-2026-000001",
                            "title", "API indisponible",
                            "text", "P1 à prendre",
                            "urgent", true,
                            "at", "2026-11-23T10:15:00Z"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, Accepted",
        "204, Accepted",
        "302, TryLater",
        "400, Refused",
        "401, Refused",
        "404, Refused",
        "408, TryLater",
        "425, TryLater",
        "429, TryLater",
        "500, TryLater",
        "503, TryLater"
    })
    void a_status_says_whether_the_same_page_may_be_tried_again(int status, String outcome) {
        try (var stub = StubCarrier.answering(status, "secret of theirs")) {
            var delivery = carry(stub.url());

            assertThat(delivery.getClass().getSimpleName()).isEqualTo(outcome);
            assertThat(delivery.toString()).doesNotContain("secret of theirs");
        }
    }

    @Test
    void a_pager_that_is_away_gets_it_later_and_one_that_is_silent_may_have_it() {
        assertThat(carry(StubCarrier.nowhere())).isInstanceOf(Delivery.TryLater.class);
        assertThat(carry("http://pager.invalid/")).isInstanceOf(Delivery.TryLater.class);
        try (var stub = StubCarrier.silent()) {
            assertThat(carry(stub.url(), SOON)).isInstanceOf(Delivery.Unknown.class);
            await().until(() -> stub.bodies().size() == 1);
        }
    }

    @Test
    void only_web_addresses_are_called_and_none_means_no_pager() {
        application
                .withPropertyValues("vigie.pager.url=file:///etc/passwd")
                .run(context -> assertThat(context).hasFailed());
        application
                .withPropertyValues("vigie.pager.url=")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(PagerCourier.class));
    }

    @Test
    void a_token_that_no_header_can_carry_is_found_at_start_and_not_shown() {
        application
                .withPropertyValues("vigie.pager.url=https://pager.example", "vigie.pager.token=s3 cret")
                .run(context -> assertThat(getStackTrace(context.getStartupFailure()))
                        .contains("vigie.pager.token")
                        .doesNotContain("s3 cret"));
    }

    private Delivery carry(String url) {
        return carry(url, PATIENT);
    }

    private Delivery carry(String url, Duration patience) {
        var made = new ArrayList<Delivery>();
        application.run(context ->
                made.add(new PagerCourier(new PagerSettings(url, null), context.getBean(Links.class), patience)
                        .carry(letter())));
        return made.get(0);
    }

    private static Letter letter() {
        return SampleLetter.letter(
                Carrier.PAGER, "astreinte", new Wording(Language.FR, "API indisponible", "P1 à prendre", "Texte."));
    }
}
