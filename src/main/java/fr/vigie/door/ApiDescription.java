package fr.vigie.door;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.ExternalDocumentation;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.security.SecurityScheme.In;
import io.swagger.v3.oas.models.security.SecurityScheme.Type;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page for integrators says about the whole: its name, its rooms in their order, and what to show at which door. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String ACCOUNT = "compte";
    private static final String TOKEN = "jeton";
    private static final String CONVERSATION = "conversation";
    private static final String SIGNATURE = "signature";

    /** From what everybody does to what few do. */
    private static final List<String> TAGS = List.of(
            "Signalements",
            "Incidents",
            "Engagements",
            "Gardes",
            "Tableau",
            "Chat",
            "Supervision",
            "Portes",
            "Contrôle interne",
            "Audit",
            "Données personnelles",
            "Problèmes",
            "Maintenances",
            "Interruptions d'urgence",
            "Services",
            "Relevés",
            "Clients",
            "Procédures",
            "Notices",
            "Webhooks");

    private static final String WHOLE = """
            Signaler un incident, suivre son ticket, lire les engagements et l'astreinte.

            Tout est en JSON, UTF-8 ; les instants sont en ISO 8601 avec leur décalage. Un refus est un document \
            `application/problem+json` (RFC 9457) dont `detail` est une phrase à montrer telle quelle. On juge dans cet \
            ordre : qui demande (401), en a-t-il le droit (403), puis la demande elle-même : illisible (400), trop \
            longue (413), une règle n'est pas respectée (422), une référence est inconnue (404), l'état ne s'y prête \
            pas (409), trop souvent (429).

            Ce que Vigie dit d'elle-même est sous « webhooks ». L'API du moteur est décrite à part, \
            [ici](/v3/api-docs/engine).""";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Vigie").version("1").description(WHOLE))
                .addServersItem(new Server().url("/").description("Cette installation"))
                .externalDocs(new ExternalDocumentation()
                        .url(EngineDescription.PATH)
                        .description("L'API REST du moteur Camunda, sous /engine-rest (OpenAPI)"))
                .components(new Components()
                        .addSecuritySchemes(ACCOUNT, http("basic", "Un compte Vigie et son mot de passe."))
                        .addSecuritySchemes(
                                TOKEN, http("bearer", "Le jeton des systèmes de surveillance (vigie.intake.token)."))
                        .addSecuritySchemes(
                                CONVERSATION, http("bearer", "Le jeton que la conversation a reçu à son ouverture."))
                        .addSecuritySchemes(
                                SIGNATURE,
                                new SecurityScheme()
                                        .type(Type.APIKEY)
                                        .in(In.HEADER)
                                        .name("X-Vigie-Signature")
                                        .description("« sha256= » et le HMAC-SHA256, en hexadécimal, de"
                                                + " X-Vigie-Timestamp, un point et le corps, avec le secret partagé.")))
                .addSecurityItem(new SecurityRequirement().addList(ACCOUNT));
    }

    /** The doors that read a key of their own instead of an account. */
    @Bean
    OpenApiCustomizer keys() {
        return api ->
                api.getPaths().forEach((path, doors) -> doors.readOperations().forEach(door -> lock(path, door)));
    }

    /** Here and not above: what the doors say of their tags is added afterwards, in any order and twice. */
    @Bean
    OpenApiCustomizer tags() {
        return api ->
                api.setTags(TAGS.stream().map(name -> new Tag().name(name)).toList());
    }

    private static void lock(String path, Operation door) {
        if (path.equals("/api/intake/chat")) {
            door.setSecurity(List.of(new SecurityRequirement().addList(SIGNATURE)));
        } else if (path.startsWith("/api/intake/")) {
            door.setSecurity(List.of(new SecurityRequirement().addList(TOKEN)));
        } else if (path.startsWith("/api/chat/conversations/")) {
            door.setSecurity(List.of(new SecurityRequirement().addList(CONVERSATION)));
        } else if (Refused.hasKeyOfItsOwn(path)) {
            door.setSecurity(List.of());
        }
    }

    private static SecurityScheme http(String name, String description) {
        return new SecurityScheme().type(Type.HTTP).scheme(name).description(description);
    }
}
