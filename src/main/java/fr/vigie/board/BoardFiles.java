package fr.vigie.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The files of the page, and the name that changes with any of them. */
@Component
class BoardFiles {

    private static final List<String> FILES = List.of(
            "templates/tableau.mustache",
            "static/tableau/tableau.css",
            "static/tableau/board.js",
            "static/tableau/clock.js",
            "static/tableau/month.js",
            "static/tableau/parts.js",
            "static/tableau/queue.js");

    private static final int LENGTH = 16;

    private final String edition = digest();

    String edition() {
        return edition;
    }

    private static String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : FILES) {
                digest.update(new ClassPathResource(file).getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
