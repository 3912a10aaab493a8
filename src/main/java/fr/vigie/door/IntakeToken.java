package fr.vigie.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.HttpHeaders;

/**
 * What monitoring systems show at the door.
 *
 * @param token sent as {@code Authorization: Bearer}; without one set, nobody comes in by that door
 */
@ConfigurationProperties("vigie.intake")
record IntakeToken(@Nullable String token) {

    private static final String BEARER = "Bearer ";

    boolean isShownBy(HttpServletRequest request) {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (token == null
                || token.isBlank()
                || shown == null
                || !shown.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return false;
        }
        // takes as long for a nearly right token as for a wrong one
        return MessageDigest.isEqual(shown.substring(BEARER.length()).strip().getBytes(UTF_8), token.getBytes(UTF_8));
    }
}
