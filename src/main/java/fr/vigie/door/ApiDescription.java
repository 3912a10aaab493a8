package fr.vigie.door;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page for integrators says about the whole: its name, and what to show at which door. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String ACCOUNT = "compte";
    private static final String TOKEN = "jeton";

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Vigie")
                        .version("1")
                        .description("Signaler un incident, suivre son ticket, lire les engagements et l'astreinte."
                                + " Les refus sont des documents application/problem+json (RFC 9457)."))
                .components(new Components()
                        .addSecuritySchemes(ACCOUNT, scheme("basic", "Un compte Vigie et son mot de passe."))
                        .addSecuritySchemes(
                                TOKEN,
                                scheme("bearer", "Le jeton des systèmes de surveillance, ou de la conversation.")))
                .addSecurityItem(new SecurityRequirement().addList(ACCOUNT));
    }

    /** The doors that read a token instead of an account. */
    @Bean
    OpenApiCustomizer tokens() {
        return api -> api.getPaths().forEach((path, doors) -> {
            if (path.startsWith("/api/intake/") || path.startsWith("/api/chat/conversations/")) {
                doors.readOperations().forEach(door -> door.addSecurityItem(new SecurityRequirement().addList(TOKEN)));
            }
        });
    }

    private static SecurityScheme scheme(String name, String description) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name).description(description);
    }
}
