package fr.vigie.webhook;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.incident.Channel;
import fr.vigie.incident.Status;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes to integrators what they are told, beside what they can ask. */
@Component
class WebhookDescription implements OpenApiCustomizer {

    private static final String HOW = """
            Envoyé par Vigie aux adresses de `vigie.webhooks`, selon Standard Webhooks : vérifiez `webhook-signature` \
            avant de lire le corps, et refusez un `webhook-timestamp` de plus de cinq minutes. Tout ce qui n'est pas \
            2xx est renvoyé sous le même `webhook-id` pendant trois jours, et rien de ce ticket n'est dit avant ; 410 \
            fait abandonner. Un incident à accès restreint n'est jamais dit.""";

    private final ObjectMapper json;

    WebhookDescription(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void customise(OpenAPI api) {
        var body = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(EventBody.class).resolveAsRef(true));
        body.referencedSchemas.forEach(api.getComponents()::addSchemas);
        for (var type : EventType.values()) {
            api.addWebhooks(type.code(), new PathItem().post(told(type, body.schema)));
        }
    }

    private Operation told(EventType type, Schema<?> body) {
        return new Operation()
                .operationId(type.code())
                .summary(type.words())
                .description(HOW)
                .addTagsItem("Webhooks")
                .security(List.of())
                .addParametersItem(
                        header("webhook-id", "Le nom de l'évènement, le même à chaque essai", "msg_0f8fad5b"))
                .addParametersItem(header("webhook-timestamp", "L'essai, en secondes depuis 1970", "1795424400"))
                .addParametersItem(header(
                        "webhook-signature",
                        "« v1, » et le HMAC-SHA256 en base64 de id.timestamp.corps ; deux pendant un changement de"
                                + " secret, séparées par une espace",
                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        "application/json",
                                        new MediaType()
                                                .schema(body)
                                                .example(json.convertValue(example(type), Object.class)))))
                .responses(new ApiResponses()
                        .addApiResponse("204", new ApiResponse().description("Pris"))
                        .addApiResponse("410", new ApiResponse().description("Ne veut plus rien recevoir")));
    }

    private static HeaderParameter header(String name, String words, String example) {
        var header = new HeaderParameter();
        header.name(name)
                .description(words)
                .required(true)
                .schema(new Schema<>().type("string").types(Set.of("string")))
                .example(example);
        return header;
    }

    private static EventBody example(EventType type) {
        var opened = Instant.parse("2026-11-23T09:02:10Z");
        var due = Instant.parse("2026-11-23T09:17:10Z");
        return new EventBody(
                type.code(),
                opened,
                new EventBody.Data(
                        "INC-2026-000123",
                        Channel.MONITORING,
                        "ACME",
                        "L'API répond 503",
                        "api",
                        Status.OPEN,
                        1,
                        "support",
                        due,
                        Instant.parse("2026-11-23T08:58:00Z"),
                        Instant.parse("2026-11-23T09:13:00Z"),
                        opened,
                        true,
                        due,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        URI.create("https://vigie.example/api/incidents/INC-2026-000123")));
    }
}
