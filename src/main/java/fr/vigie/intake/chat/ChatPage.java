package fr.vigie.intake.chat;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page with the chat, for clients who have no page of their own to put it in. */
@Controller
class ChatPage {

    private final String policy;

    ChatPage(ChatSettings settings) {
        // [*] is any port, and what would end the directive is no site
        var framers = settings.origins().stream()
                .map(origin -> " " + origin.replace("[*]", "*").replaceAll("[;,\\s]", ""))
                .collect(Collectors.joining());
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'self'" + framers;
    }

    /** @param lang {@code en} for English */
    @GetMapping("/chat")
    ModelAndView show(@RequestParam(required = false) @Nullable String lang, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        return new ModelAndView(
                "chat",
                Map.of(
                        "lang",
                        Typed.language(lang).code(),
                        "fr",
                        !"en".equals(Typed.language(lang).code())));
    }
}
