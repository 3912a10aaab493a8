package fr.vigie.intake.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.client.Carrier;
import fr.vigie.client.Language;
import fr.vigie.intake.chat.ChatSettings.Messages;
import fr.vigie.intake.chat.ChatSettings.Openings;
import fr.vigie.intake.chat.ChatSettings.Streams;
import fr.vigie.notice.Delivery;
import fr.vigie.notice.Letter;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Wording;
import fr.vigie.notice.courier.StubCarrier;
import fr.vigie.refusal.Unidentified;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Our answers go back to the provider signed as its own calls are. */
class ProviderCallbackTest {

    private static final String SECRET = "shared-with-the-provider";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
    private static final Letter LETTER = new Letter(
            UUID.fromString("00000000-0000-0000-0000-000000000001"),
            "INC-2026-000001",
            NoticeKind.MESSAGE,
            Carrier.CHAT,
            "ours",
            new Wording(Language.FR, "Objet", "Court", "C'est réparé."),
            false,
            Instant.parse("2026-11-23T08:59:00Z"));

    @Test
    void a_provider_can_check_that_the_answer_is_ours() {
        try (var provider = StubCarrier.answering(200, "{}")) {
            var delivery = callback(SECRET, provider.url()).carry(LETTER, "fil-1");

            assertThat(delivery).isInstanceOf(Delivery.Accepted.class);
            var body = provider.bodies().get(0);
            assertThat(body)
                    .contains(
                            "\"id\":\"00000000-0000-0000-0000-000000000001\"",
                            "\"conversation\":\"fil-1\"",
                            "\"message\":\"C'est réparé.\"");
            assertThat(provider.header("Idempotency-key")).isEqualTo(LETTER.id().toString());
            var timestamp = provider.header("X-vigie-timestamp");
            new Signature(CLOCK).check(SECRET, timestamp, provider.header("X-vigie-signature"), body.getBytes(UTF_8));
            assertThatThrownBy(() -> new Signature(CLOCK)
                            .check("another", timestamp, provider.header("X-vigie-signature"), body.getBytes(UTF_8)))
                    .isInstanceOf(Unidentified.class);
        }
    }

    @Test
    void what_the_provider_does_not_take_is_tried_again_or_told() {
        try (var busy = StubCarrier.answering(503, "");
                var closed = StubCarrier.answering(403, "")) {
            assertThat(callback(SECRET, busy.url()).carry(LETTER, "fil-1")).isInstanceOf(Delivery.TryLater.class);
            assertThat(callback(SECRET, closed.url()).carry(LETTER, "fil-1")).isInstanceOf(Delivery.Refused.class);
        }
        assertThat(callback(SECRET, StubCarrier.nowhere()).carry(LETTER, "fil-1"))
                .isInstanceOf(Delivery.TryLater.class);
        assertThat(callback(SECRET, null).isOpen()).isFalse();
        assertThat(callback(SECRET, null).carry(LETTER, "fil-1")).isInstanceOf(Delivery.Refused.class);
    }

    @Test
    void nothing_secret_is_shown_by_accident() {
        assertThat(settings(SECRET, "https://provider.example/hook?key=1").toString())
                .doesNotContain(SECRET, "key");
        assertThat(callback(SECRET, "https://provider.example/hook?key=1").toString())
                .isEqualTo(" and its provider at provider.example");
        assertThat(settings("short", null).isSecretLongEnough()).isFalse();
    }

    private static ProviderCallback callback(String secret, @Nullable String url) {
        return new ProviderCallback(settings(secret, url), new ObjectMapper(), CLOCK);
    }

    private static ChatSettings settings(String secret, @Nullable String url) {
        return new ChatSettings(
                new Openings(null, null, 120),
                new Messages(null, null),
                new Streams(1, 1, 1, Duration.ofSeconds(20)),
                Duration.ofSeconds(15),
                Duration.ofMinutes(15),
                Duration.ofMinutes(2),
                Duration.ofMinutes(10),
                List.of(),
                secret,
                url);
    }
}
