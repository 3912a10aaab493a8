package fr.vigie.intake.chat;

import fr.vigie.notice.courier.WebAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/**
 * How the chat is open to strangers. Rates and streams are counted by each node for itself.
 *
 * @param openings   how often conversations are opened
 * @param messages   how often something is said
 * @param streams    how many may listen at once
 * @param heartbeat  after how much silence a stream says that it lives
 * @param streamLife after how long a stream ends and is opened anew
 * @param leaving    after how long without a sign a client has left, and is written to by mail
 * @param unread     after how long what no screen has shown counts as not read, though the page is open
 * @param origins    sites that may show the widget, as browsers name them: {@code https://www.acme.example}; a
 *                   star stands for any port or sub-domain
 * @param secret     shared with the provider of another chat; without one its door is closed; secret
 * @param callback   where that provider takes our answers, by http or https
 */
@ConfigurationProperties("vigie.intake.chat")
@Validated
record ChatSettings(
        @Valid @DefaultValue Openings openings,
        @Valid @DefaultValue Messages messages,
        @Valid @DefaultValue Streams streams,
        @DefaultValue("15s") Duration heartbeat,
        @DefaultValue("15m") Duration streamLife,
        @DefaultValue("2m") Duration leaving,
        @DefaultValue("10m") Duration unread,
        @DefaultValue List<String> origins,
        @Nullable String secret,
        @Nullable String callback) {

    /**
     * How often conversations are opened: from one address (IPv6: one /64), and by everybody together.
     *
     * @param ownTickets so many in an hour, on all nodes, are tickets of their own; those that follow share one
     */
    record Openings(
            @Valid @Nullable Rate perAddress,
            @Valid @Nullable Rate overall,
            @DefaultValue("120") @Positive int ownTickets) {

        Rate ofAddress() {
            return perAddress == null ? new Rate(10, Duration.ofMinutes(10)) : perAddress;
        }

        Rate ofAll() {
            return overall == null ? new Rate(300, Duration.ofMinutes(10)) : overall;
        }
    }

    /** How often something is said: in one conversation, and from one address in all of its conversations. */
    record Messages(
            @Valid @Nullable Rate perConversation,
            @Valid @Nullable Rate perAddress) {

        Rate ofConversation() {
            return perConversation == null ? new Rate(20, Duration.ofMinutes(1)) : perConversation;
        }

        Rate ofAddress() {
            return perAddress == null ? new Rate(60, Duration.ofMinutes(1)) : perAddress;
        }
    }

    /**
     * How many may listen at once: to one conversation, from one address, in all.
     *
     * @param patience after how long a screen that takes nothing of what waits for it is closed
     */
    record Streams(
            @Positive @DefaultValue("5") int perConversation,
            @Positive @DefaultValue("40") int perAddress,
            @Positive @DefaultValue("2000") int overall,
            @DefaultValue("20s") Duration patience) {}

    Optional<String> sharedSecret() {
        return Optional.ofNullable(secret).filter(StringUtils::hasText);
    }

    Optional<String> callbackAddress() {
        return Optional.ofNullable(callback).filter(StringUtils::hasText);
    }

    /** Whether the provider can be called. */
    @AssertTrue(message = "vigie.intake.chat.callback doit être une adresse http ou https")
    public boolean isCallable() {
        return WebAddress.isNoneOrUsable(callback);
    }

    /** Whether an HMAC of it proves anything. */
    @AssertTrue(message = "vigie.intake.chat.secret compte au moins 16 caractères")
    public boolean isSecretLongEnough() {
        return sharedSecret().isEmpty() || secret == null || secret.strip().length() >= 16;
    }

    @Override
    public String toString() {
        return "ChatSettings[]";
    }
}
