package fr.vigie.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.client.Carrier;
import fr.vigie.client.Language;
import fr.vigie.notice.Courier;
import fr.vigie.notice.Delivery;
import fr.vigie.notice.Letter;
import fr.vigie.notice.SampleLetter;
import fr.vigie.notice.Wording;
import fr.vigie.notice.courier.StubCarrier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How one event is posted, and what the answer means. */
class WebhookCourierTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String NEXT = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    /** Only for who never answers: everybody else has all the time that a busy machine needs. */
    private static final Duration SOON = Duration.ofMillis(400);

    private static final Duration PATIENT = Duration.ofMinutes(1);

    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00.750Z");

    @Test
    void an_event_bears_its_name_the_second_of_the_try_and_a_signature_that_its_receiver_verifies() {
        try (var receiver = new Receiver(SECRET)) {
            var delivery = courier(receiver.url(), SECRET).carry(event("crm"));

            assertThat(delivery).isEqualTo(new Delivery.Accepted("msg_" + SampleLetter.ID));
            assertThat(receiver.heard()).singleElement().satisfies(heard -> {
                assertThat(heard.id()).isEqualTo("msg_" + SampleLetter.ID);
                assertThat(heard.seconds()).isEqualTo(NOON.getEpochSecond());
                assertThat(heard.genuine()).isTrue();
                assertThat(heard.signatures()).isEqualTo(1);
                assertThat(heard.type()).isEqualTo("incident.opened");
            });
        }
    }

    @Test
    void while_one_secret_replaces_another_both_sign_so_that_neither_side_has_to_hurry() {
        try (var receiver = new Receiver(SECRET)) {
            var courier = courier(receiver.url(), NEXT, SECRET);
            courier.carry(event("crm"));
            receiver.replaceSecret(NEXT);
            courier.carry(event("crm"));

            assertThat(receiver.heard()).hasSize(2).allSatisfy(heard -> {
                assertThat(heard.signatures()).isEqualTo(2);
                assertThat(heard.genuine()).isTrue();
            });
            courier(receiver.url(), SECRET).carry(event("crm"));
            assertThat(receiver.heard().get(2).genuine()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, Accepted",
        "202, Accepted",
        "204, Accepted",
        "302, TryLater",
        "400, TryLater",
        "401, TryLater",
        "404, TryLater",
        "410, Refused",
        "429, TryLater",
        "500, TryLater",
        "503, TryLater"
    })
    void whatever_is_no_success_is_tried_again_unless_it_wants_nothing_more(int status, String outcome) {
        try (var receiver = new Receiver(SECRET)) {
            receiver.next(status);

            var delivery = courier(receiver.url(), SECRET).carry(event("crm"));

            assertThat(delivery.getClass().getSimpleName()).isEqualTo(outcome);
            // a redirect is not followed
            assertThat(receiver.heard()).hasSize(1);
        }
    }

    @Test
    void one_that_is_away_or_silent_or_talks_without_end_gets_it_again() {
        assertThat(courier(StubCarrier.nowhere(), SECRET).carry(event("crm"))).isInstanceOf(Delivery.TryLater.class);
        try (var silent = StubCarrier.silent()) {
            assertThat(courier(SOON, silent.url(), SECRET).carry(event("crm"))).isInstanceOf(Delivery.Unknown.class);
        }
        try (var endless = StubCarrier.endless()) {
            assertThat(courier(SOON, endless.url(), SECRET).carry(event("crm")))
                    .isNotInstanceOf(Delivery.Refused.class);
        }
    }

    @Test
    void what_was_written_to_one_that_is_no_longer_named_is_given_up_in_words() {
        assertThat(courier("http://127.0.0.1:9/", SECRET).carry(event("gone")))
                .isEqualTo(new Delivery.Refused("Le destinataire « gone » n'est plus dans les réglages."));
    }

    @Test
    void each_endpoint_has_a_lane_of_its_own() {
        assertThat(courier("http://127.0.0.1:9/", SECRET).lanes(1)).isEqualTo(2);
    }

    private static Courier courier(String url, String... secrets) {
        return courier(PATIENT, url, secrets);
    }

    private static Courier courier(Duration patience, String url, String... secrets) {
        var written = new WebhookSettings.Written(url, List.of(secrets), List.of());
        var endpoints = new Endpoints(new WebhookSettings(Map.of("crm", written)));
        return new WebhookCourier(endpoints, patience, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static Letter event(String endpoint) {
        return SampleLetter.letter(
                Carrier.WEBHOOK,
                endpoint,
                new Wording(Language.EN, "incident.opened", "x", "{\"type\":\"incident.opened\",\"data\":\"é\"}"));
    }
}
