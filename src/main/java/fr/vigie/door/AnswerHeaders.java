package fr.vigie.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * What every answer says to a browser, whoever gives it: a page, the engine, a refusal. Whoever has a say of its own about
 * its answer has said it before.
 */
@Configuration(proxyBeanMethods = false)
class AnswerHeaders {

    private static final Map<String, String> EVERYWHERE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy",
                    "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                            + " magnetometer=(), microphone=(), midi=(), payment=(), usb=(), screen-wake-lock=()",
            "Cross-Origin-Opener-Policy", "same-origin",
            "X-Permitted-Cross-Domain-Policies", "none",
            // what is no page shows nothing and does nothing, should a browser take it for one
            "Content-Security-Policy",
                    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private static final String HSTS = "max-age=31536000";

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> headersOfAnswers() {
        var filter = new FilterRegistrationBean<>(new HeaderWriterFilter(List.of(
                (request, response) -> EVERYWHERE.forEach((name, value) -> set(response, name, value)),
                AnswerHeaders::ofThisAnswer,
                new SecureCookies())));
        // behind the filter that knows from a proxy whether it was TLS, in front of whatever answers
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    private static void ofThisAnswer(HttpServletRequest request, HttpServletResponse response) {
        var path = request.getRequestURI();
        // the chat is shown inside pages of others, and the state of our services may be
        var shared = path.startsWith("/chat") || path.startsWith("/status") || path.startsWith("/api/chat/");
        set(response, "Cross-Origin-Resource-Policy", shared ? "cross-origin" : "same-origin");
        if (!path.startsWith("/chat")) {
            set(response, "X-Frame-Options", "DENY");
        }
        if (path.startsWith("/camunda/api/") || path.startsWith("/engine-rest/")) {
            // the engine lets it be kept and asked for again; what it says is for nobody's disk
            response.setHeader("Cache-Control", "private, no-store");
        } else if (!path.startsWith("/camunda/") && !shared) {
            set(response, "Cache-Control", "no-store");
        }
        if (request.isSecure()) {
            set(response, "Strict-Transport-Security", HSTS);
        }
    }

    private static void set(HttpServletResponse response, String name, String value) {
        if (!response.containsHeader(name)) {
            response.setHeader(name, value);
        }
    }

    /** A cookie that was given under TLS is never shown without it. */
    static class SecureCookies implements HeaderWriter {

        private static final String SET = "Set-Cookie";

        @Override
        public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
            var cookies = List.copyOf(response.getHeaders(SET));
            if (!request.isSecure() || cookies.stream().allMatch(SecureCookies::isSecure)) {
                return;
            }
            response.setHeader(SET, secure(cookies.get(0)));
            cookies.stream().skip(1).map(SecureCookies::secure).forEach(cookie -> response.addHeader(SET, cookie));
        }

        private static String secure(String cookie) {
            return isSecure(cookie) ? cookie : cookie + "; Secure";
        }

        private static boolean isSecure(String cookie) {
            return cookie.toLowerCase(Locale.ROOT).matches(".*;\\s*secure(\\s*;.*)?");
        }
    }
}
