package fr.vigie.intake.mail.read;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.james.mime4j.MimeException;

/** The mails that a mail carries: each stays a file, and its words are shown below, marked as somebody else's. */
class InnerMails {

    private static final int DEEPEST = 3;
    private static final int MOST_SHOWN = 5;
    private static final int HEADERS_ONLY = 256 * 1024;

    private final Limits limits;
    private final int level;
    private final StringBuilder text = new StringBuilder();
    private Headers headers = new Headers();
    private int shown;

    InnerMails(Limits limits, int level) {
        this.limits = limits;
        this.level = level;
    }

    /** A file of the mail, whatever it is. */
    void add(Part part, AttachmentRules files) {
        var name = part.fileName();
        if (part.is("message/rfc822") || part.is("message/global")) {
            var inner = level < DEEPEST && shown < MOST_SHOWN ? show(part) : null;
            name = name == null ? (inner == null ? "message" : inner) + ".eml" : name;
        } else if (part.is("text/rfc822-headers") && headers.isEmpty()) {
            headers = read(part, HEADERS_ONLY).root().headers;
        }
        if (part.size > 0 || name != null) {
            files.add(part, name);
        }
    }

    /** Of all of them. */
    String text() {
        return text.toString().stripTrailing();
    }

    /** Of the first of them. */
    Headers headers() {
        return headers;
    }

    private String show(Part part) {
        shown++;
        var inner = read(part, part.content.length);
        headers = headers.isEmpty() ? inner.root().headers : headers;
        var mail = new Reading(limits, inner, part.content.length).whole(level + 1);
        var from = mail.fromName() == null ? mail.fromAddress() : mail.fromName();
        text.append("----- Message transféré : ")
                .append(mail.subject())
                .append(from == null ? "" : " (de " + from + ")")
                .append(" -----\n")
                .append(mail.text().lines().map(line -> "> " + line).collect(Collectors.joining("\n")))
                .append("\n\n");
        return mail.subject();
    }

    private Parts read(Part part, int most) {
        var parts = new Parts(limits, false);
        var content = part.content.length > most ? Arrays.copyOf(part.content, most) : part.content;
        try {
            parts.read(content, content.length);
        } catch (IOException | MimeException | RuntimeException broken) {
            // it is kept as a file: what was read until here will do for showing
            return parts;
        }
        return parts;
    }
}
