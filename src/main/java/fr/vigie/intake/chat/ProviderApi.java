package fr.vigie.intake.chat;

import fr.vigie.client.Language;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.Read;
import fr.vigie.refusal.UnknownReference;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same chat by a provider's webhook, which signs what it sends instead of showing a token. */
@RestController
@Tag(name = "Chat")
class ProviderApi {

    private static final int LONGEST_NAME = 200;

    private final ChatDesk desk;
    private final ChatBody body;
    private final ChatSettings settings;
    private final Signature signature;
    private final ProviderCallback callback;

    ProviderApi(ChatDesk desk, ChatBody body, ChatSettings settings, Signature signature, ProviderCallback callback) {
        this.desk = desk;
        this.body = body;
        this.settings = settings;
        this.signature = signature;
        this.callback = callback;
    }

    /**
     * A message as the provider tells it.
     *
     * @param id           its name for this event; the same one again changes nothing
     * @param conversation its name for the conversation
     * @param sentAt       when the client sent it, ISO-8601 with offset; information only
     */
    record Event(
            @Nullable String id,
            @Nullable String conversation,
            @Nullable String name,
            @Nullable String email,
            @Nullable String message,
            @Nullable String sentAt) {}

    @PostMapping("/api/intake/chat")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Recevoir un message de la messagerie d'un prestataire, signé par HMAC-SHA256")
    ChatDesk.Said message(
            @RequestHeader(name = Signature.TIMESTAMP, required = false) @Nullable String timestamp,
            @RequestHeader(name = Signature.SIGNATURE, required = false) @Nullable String signed,
            InputStream sent)
            throws IOException {
        var secret = settings.sharedSecret()
                .orElseThrow(() -> new UnknownReference(
                        "La porte des messageries de prestataires est fermée : vigie.intake.chat.secret n'est pas"
                                + " configuré."));
        var raw = body.bytes(sent);
        signature.check(secret, timestamp, signed, raw);
        var event = body.read(raw, Event.class);
        if (event.sentAt() != null) {
            Read.instant("sentAt", event.sentAt());
        }
        var name = Typed.optionalName(event.name());
        return desk.tell(
                named("conversation", event.conversation()),
                new ChatDesk.Newcomer(name == null ? "?" : name, Typed.email(event.email()), Language.FR),
                Typed.message(event.message()),
                named("id", event.id()),
                callback.isOpen());
    }

    private static String named(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new BrokenRule("Le champ « " + field + " » manque.");
        }
        if (value.length() > LONGEST_NAME || value.chars().anyMatch(letter -> letter < ' ')) {
            throw new BrokenRule(
                    "Le champ « " + field + " » compte au plus 200 caractères, sans caractère de contrôle.");
        }
        return value;
    }
}
