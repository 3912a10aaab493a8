package fr.vigie.intake.chat;

import fr.vigie.door.Address;
import fr.vigie.refusal.Unidentified;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Asks for the token of a conversation before anything of the request is read. */
@Component
class ChatGuard implements HandlerInterceptor {

    /** The request attribute under which the conversation waits for whoever answers. */
    static final String CONVERSATION = "fr.vigie.chat.conversation";

    private static final String BEARER = "Bearer ";

    private final Conversations conversations;
    private final Limits limits;

    ChatGuard(Conversations conversations, Limits limits) {
        this.conversations = conversations;
        this.limits = limits;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var id = CorsUtils.isPreFlightRequest(request) ? null : conversation(request);
        if (id != null && request.getAttribute(CONVERSATION) == null) {
            request.setAttribute(CONVERSATION, admitted(id, request));
        }
        return true;
    }

    private Conversation admitted(String id, HttpServletRequest request) {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        var token = shown == null || !shown.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? ""
                : shown.substring(BEARER.length()).strip();
        // one that never was and one whose token is another's are answered alike
        return conversations
                .find(id)
                .filter(conversation -> conversation.opensTo(token))
                .orElseThrow(() -> {
                    limits.guesses(Address.of(request));
                    return new Unidentified("Il faut le jeton de cette conversation.");
                });
    }

    private static @Nullable String conversation(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                        && variables.get("conversation") instanceof String id
                ? id
                : null;
    }
}
