package fr.vigie.notice.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.notice.Delivery;
import fr.vigie.notice.SampleLetter;
import fr.vigie.notice.courier.StubCarrier;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsCourierTest {

    /** Only for who never answers: everybody else has all the time that a busy machine needs. */
    private static final Duration SOON = Duration.ofMillis(400);

    private static final Duration PATIENT = Duration.ofMinutes(1);

    @Test
    void an_sms_is_asked_for_as_the_provider_describes_it() throws Exception {
        try (var stub = StubCarrier.answering(200, "{\"etat\":{\"etat\":[{\"code\":0,\"tel\":\"x\"}]}}")) {
            assertThat(courier(stub.url()).carry(SampleLetter.sms("+33639980001", "Reçu : INC-2026-000001")))
                    .isEqualTo(new Delivery.Accepted(SampleLetter.TRACKER));
            courier(stub.url()).carry(SampleLetter.sms("+33639980001", "я".repeat(80)));

            var json = new ObjectMapper();
            assertThat(json.readValue(stub.bodies().get(0), Map.class))
                    .isEqualTo(Map.of(
                            "keyid", "s3cret",
                            "num", "33639980001",
                            "sms", "Recu : INC-2026-000001",
                            "emetteur", "Vigie",
                            "tracker", SampleLetter.TRACKER));
            assertThat(json.readValue(stub.bodies().get(1), Map.class))
                    .containsEntry("smslong", "1")
                    .containsEntry("ucs2", "1");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
    # status | answer                                                | the SMS is
    200 | {"etat":{"etat":[{"code":0,"tel":"x","message":"ok"}]}}    | Accepted
    200 | {"etat":{"etat":{"code":"0","tel":"x"}}}                   | Accepted
    200 | {"etat":{"etat":[{"code":"0"}]}}                           | Accepted
    200 | {"etat":{"etat":[{"code":11,"tel":"x"}]}}                  | Refused
    200 | {"etat":{"etat":{"code":"21"}}}                            | Refused
    200 | {"etat":{"etat":[{"code":"99"}]}}                          | TryLater
    200 | {"etat":{"etat":[]}}                                       | Unknown
    200 | {"etat":{"etat":[{"code":"abc"}]}}                         | Unknown
    200 | {"etat":null}                                              | Unknown
    200 | []                                                         | Unknown
    200 | nonsense                                                   | Unknown
    200 | <html><body>OK</body></html>                               | Unknown
    200 | none                                                       | Unknown
    400 | {"etat":{"etat":[{"code":11,"message":"liste noire"}]}}    | Refused
    400 | {"etat":{"etat":{"code":"3"}}}                             | TryLater
    400 | {"etat":{"etat":{"code":0}}}                               | Unknown
    400 | nonsense                                                   | TryLater
    401 | none                                                       | TryLater
    403 | {"etat":{"etat":[{"code":11}]}}                            | TryLater
    404 | none                                                       | TryLater
    429 | none                                                       | TryLater
    500 | {"etat":{"etat":[{"code":0}]}}                             | TryLater
    503 | none                                                       | TryLater
    """)
    void http_200_alone_is_not_believed(int status, String answer, String outcome) {
        try (var stub = StubCarrier.answering(status, answer == null ? "" : answer)) {
            assertThat(carry(stub.url()).getClass().getSimpleName()).isEqualTo(outcome);
        }
    }

    @Test
    void a_manager_reads_that_a_number_is_on_the_blacklist_and_what_to_do() {
        try (var stub = StubCarrier.answering(200, "{\"etat\":{\"etat\":[{\"code\":11}]}}")) {
            assertThat(carry(stub.url()))
                    .isEqualTo(new Delivery.Refused("Le numéro +33639980001 est sur liste noire : plus aucun SMS ne"
                            + " l'atteindra. Faites-le retirer de la liste chez iSendPro, et joignez cette personne"
                            + " autrement d'ici là."));
        }
    }

    @Test
    void a_provider_that_is_away_gets_it_later_and_one_that_is_silent_or_floods_may_have_it() {
        assertThat(carry(StubCarrier.nowhere())).isInstanceOf(Delivery.TryLater.class);
        try (var stub = StubCarrier.silent()) {
            assertThat(carry(stub.url(), SOON)).isInstanceOf(Delivery.Unknown.class);
            await("tried once").until(() -> stub.bodies().size() == 1);
        }
        try (var stub = StubCarrier.endless()) {
            assertThat(assertTimeoutPreemptively(Duration.ofMinutes(1), () -> carry(stub.url(), SOON)))
                    .isInstanceOf(Delivery.Unknown.class);
        }
        try (var stub = StubCarrier.answering(200, " ".repeat(10_000_000) + "{\"etat\":{\"etat\":{\"code\":0}}}")) {
            assertThat(carry(stub.url())).isInstanceOf(Delivery.Unknown.class);
        }
    }

    @Test
    void what_is_no_number_is_refused_and_the_key_is_never_shown() {
        assertThat(courier("http://localhost").carry(SampleLetter.sms("sophie", "x")))
                .isInstanceOf(Delivery.Refused.class);
        assertThat(settings("http://localhost") + " " + courier("http://localhost"))
                .doesNotContain("s3cret");
    }

    private static Delivery carry(String url) {
        return carry(url, PATIENT);
    }

    private static Delivery carry(String url, Duration patience) {
        return new SmsCourier(settings(url), patience).carry(SampleLetter.sms("+33639980001", "Bonjour"));
    }

    private static SmsCourier courier(String url) {
        return new SmsCourier(settings(url), PATIENT);
    }

    private static SmsSettings settings(String url) {
        return new SmsSettings(
                "s3cret",
                url,
                "Vigie",
                Set.of(11, 21),
                3,
                new SmsSettings.Reports("statut", Set.of("0"), Set.of("failed")));
    }
}
