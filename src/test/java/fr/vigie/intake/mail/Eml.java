package fr.vigie.intake.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A mail as a client writes one, on the wire. */
record Eml(String id, String from, String subject, String headers, String text, String type) {

    /** From a client of the directory. */
    static Eml about(String subject) {
        return new Eml(
                "<" + UUID.randomUUID() + "@acme.example>",
                "Jean Moulinier <jean@acme.example>",
                subject,
                "",
                "Bonjour,\nça ne marche plus.",
                "text/plain; charset=UTF-8");
    }

    Eml from(String somebody) {
        return new Eml(id, somebody, subject, headers, text, type);
    }

    Eml named(String other) {
        return new Eml(other, from, subject, headers, text, type);
    }

    Eml saying(String words) {
        return new Eml(id, from, subject, headers, words, type);
    }

    Eml with(String header) {
        return new Eml(id, from, subject, headers + header + "\n", text, type);
    }

    /** A mail of this media type, whose text is that of its parts. */
    Eml typed(String media) {
        return new Eml(id, from, subject, headers, text, media);
    }

    String written() {
        return """
                Received: from mx.acme.example by mail.vigie.example; Mon, 23 Nov 2026 10:00:00 +0100
                Message-ID: %s
                From: %s
                To: Support <support@vigie.example>
                Subject: %s
                Date: Mon, 23 Nov 2026 10:00:00 +0100
                MIME-Version: 1.0
                Content-Type: %s
                Content-Transfer-Encoding: 8bit
                %s
                %s
                """.formatted(id, from, subject, type, headers, text).replace("\n", "\r\n");
    }

    byte[] bytes() {
        return written().getBytes(StandardCharsets.UTF_8);
    }

    Arrived arrived(@Nullable Instant at) {
        var bytes = bytes();
        return new Arrived(1, bytes, bytes.length, at, null);
    }
}
