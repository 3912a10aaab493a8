package fr.vigie.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Knows the token of the monitoring systems, and the one that replaces it. */
@Component
class IntakeTokens {

    private static final String BEARER = "Bearer ";
    /** What a provider of identities signs has three parts. */
    private static final Pattern ACCESS_TOKEN = Pattern.compile("[^.]+\\.[^.]+\\.[^.]+");
    /** No id of an account. */
    private static final String WHO = "(jeton)";

    private static final Logger log = LoggerFactory.getLogger(IntakeTokens.class);

    private final IntakeToken settings;
    private volatile List<String> fromFile = List.of();

    IntakeTokens(IntakeToken settings) {
        this.settings = settings;
    }

    /**
     * As {@link #isShownBy(HttpServletRequest)}, with mistakes counted. Where the right one came from within a day it is
     * never slowed: alarms matter more there than guesses, and a token is no password that somebody thought up.
     *
     * @throws NotLetIn 429 where too many wrong ones came from
     */
    boolean isShownBy(HttpServletRequest request, Attempts attempts) {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown == null) {
            return false;
        }
        var from = Address.of(request);
        if (!attempts.isWelcome(from, WHO)) {
            attempts.admit(from, WHO);
        }
        var right = isShownBy(request);
        if (right) {
            attempts.succeeded(from, WHO);
        } else {
            attempts.failed(from, WHO, shown);
        }
        return right;
    }

    boolean isShownBy(HttpServletRequest request) {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (shown == null || !shown.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return false;
        }
        var token = shown.substring(BEARER.length()).strip().getBytes(UTF_8);
        // takes as long for a nearly right token as for a wrong one
        var known = false;
        for (var right : tokens()) {
            known |= MessageDigest.isEqual(token, right.getBytes(UTF_8));
        }
        return known;
    }

    /** Whether it shows a token that can't be an access token of a provider, right or wrong. */
    static boolean isAboutToShowOne(HttpServletRequest request) {
        var shown = request.getHeader(HttpHeaders.AUTHORIZATION);
        return shown != null
                && shown.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && !ACCESS_TOKEN
                        .matcher(shown.substring(BEARER.length()).strip())
                        .matches();
    }

    private List<String> tokens() {
        var written = settings.token();
        return Stream.concat(words(written == null ? "" : written), inFile(settings.tokenFile()))
                .toList();
    }

    /** What stood there last holds while the file is being replaced. */
    private Stream<String> inFile(@Nullable Path file) {
        if (file == null) {
            return Stream.empty();
        }
        try {
            var words = words(Files.readString(file)).toList();
            if (!words.isEmpty()) {
                fromFile = words;
            }
        } catch (IOException unreadable) {
            log.warn("The file of the intake token can't be read: {}", unreadable.toString());
        }
        return fromFile.stream();
    }

    private static Stream<String> words(String text) {
        return Stream.of(text.split("\\s+")).filter(word -> !word.isEmpty());
    }
}
