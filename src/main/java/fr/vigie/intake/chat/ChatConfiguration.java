package fr.vigie.intake.chat;

import java.net.URI;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the guard at the chat's door, and lets the named sites show the widget. */
@Configuration(proxyBeanMethods = false)
class ChatConfiguration implements WebMvcConfigurer {

    private static final long HOUR_SECONDS = 3600;

    private final ChatGuard guard;
    private final ChatSettings settings;
    private final String home;

    /** @param home where people reach Vigie: behind a proxy its own page looks like one of another site */
    ChatConfiguration(ChatGuard guard, ChatSettings settings, @Value("${vigie.base-url}") String home) {
        this.guard = guard;
        this.settings = settings;
        this.home = home;
    }

    @Override
    public void addInterceptors(InterceptorRegistry doors) {
        doors.addInterceptor(guard).addPathPatterns("/api/chat/**");
    }

    @Override
    public void addCorsMappings(CorsRegistry sites) {
        var origins = Stream.concat(Stream.of(origin(home)), settings.origins().stream())
                .toArray(String[]::new);
        sites.addMapping("/api/chat/**")
                .allowedOriginPatterns(origins)
                .allowedMethods("GET", "POST")
                .allowedHeaders(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, "Last-Event-ID")
                .exposedHeaders(HttpHeaders.RETRY_AFTER)
                .allowCredentials(false)
                .maxAge(HOUR_SECONDS);
        sites.addMapping("/chat/**").allowedOriginPatterns(origins).allowedMethods("GET");
    }

    private static String origin(String address) {
        return URI.create(address).resolve("/").toString().replaceAll("/$", "");
    }
}
