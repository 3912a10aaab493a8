package fr.vigie.intake.chat;

import fr.vigie.intake.Door;
import fr.vigie.intake.Doors;
import fr.vigie.refusal.Refusal;
import fr.vigie.refusal.Unidentified;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Asks for the token of a conversation before anything of the request is read, and counts what comes and is refused. */
@Component
class ChatGuard implements HandlerInterceptor {

    /** The request attribute under which the conversation waits for whoever answers. */
    static final String CONVERSATION = "fr.vigie.chat.conversation";

    static final String OUT_OF_USE = "Un message n'a pas pu être pris en compte.";

    private static final String BEARER = "Bearer ";

    private final Conversations conversations;
    private final Limits limits;
    private final Doors doors;

    ChatGuard(Conversations conversations, Limits limits, Doors doors) {
        this.conversations = conversations;
        this.limits = limits;
        this.doors = doors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var id = CorsUtils.isPreFlightRequest(request) ? null : conversation(request);
        if (id != null && request.getAttribute(CONVERSATION) == null) {
            try {
                request.setAttribute(CONVERSATION, admitted(id, request));
            } catch (Refusal refused) {
                doors.refused(Door.CHAT);
                throw refused;
            } catch (RuntimeException broken) {
                // whoever stops a request here is not told how it ends
                doors.failed(Door.CHAT, OUT_OF_USE);
                throw broken;
            }
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var status = failure == null ? response.getStatus() : 500;
        if (status >= 500) {
            // a stream that is not opened while we stop loses nothing
            if (HttpMethod.POST.matches(request.getMethod())) {
                doors.failed(Door.CHAT, OUT_OF_USE);
            }
        } else if (status >= 400) {
            doors.refused(Door.CHAT);
        } else if (status == 201) {
            doors.heard(Door.CHAT);
        }
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
