package fr.vigie.intake.mail.read;

import fr.vigie.intake.mail.read.Bounce.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out what a mail server says of a mail: by the form of RFC 3464, else by what the usual servers write. */
class BounceReading {

    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])[245]\\.\\d{1,3}\\.\\d{1,3}(?![\\d.])");
    private static final Pattern NAMED = Pattern.compile(
            "^[> \\t]{0,20}message-id:[ \\t]{0,20}(<[^<>\\s]{1,400}>)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern RECIPIENT =
            Pattern.compile("^\\s{0,20}<?([^\\s<>:;,@]{1,64}@[^\\s<>:;,@]{1,255})>?:?\\s*$", Pattern.MULTILINE);
    private static final int LONGEST_DIAGNOSTIC = 500;
    private static final int MOST = 50;

    private BounceReading() {}

    /**
     * Null where it is about no other mail.
     *
     * @param words  the text of the mail, not trimmed
     * @param inside the headers of the mail that it gives back; empty ones where it gives none
     */
    static @Nullable Bounce of(Part root, List<Part> parts, String words, Headers inside, @Nullable String from) {
        var status = parts.stream()
                .filter(part -> part.is("message/delivery-status") || part.is("message/global-delivery-status"))
                .findFirst();
        if (status.isPresent()) {
            return reported(DeliveryStatus.in(status.get()), about(root, words, inside));
        }
        var returned = root.headers.all("x-failed-recipients");
        var server = MachineSigns.isServer(from) || "".equals(People.returnPath(root.headers)) || !returned.isEmpty();
        var about = about(root, words, inside);
        var names = NAMED.matcher(words).find() || !inside.isEmpty() && inside.has("message-id");
        if (!server || !names && returned.isEmpty()) {
            return null;
        }
        return told(words, about, returned);
    }

    private static Bounce reported(DeliveryStatus report, List<String> about) {
        var outcome = switch (report.action()) {
            case "delayed" -> Outcome.DELAYED;
            case "delivered", "relayed", "expanded" -> Outcome.DELIVERED;
            default ->
                report.status() != null
                                && report.status().startsWith("4.")
                                && report.action().isEmpty()
                        ? Outcome.DELAYED
                        : report.status() != null && report.status().startsWith("2.")
                                ? Outcome.DELIVERED
                                : Outcome.FAILED;
        };
        return new Bounce(about, outcome, report.recipient(), report.status(), report.diagnostic());
    }

    private static Bounce told(String words, List<String> about, List<String> returned) {
        var status = STATUS.matcher(words);
        var code = status.find() ? status.group() : null;
        var recipient = RECIPIENT.matcher(words);
        var whom = returned.isEmpty()
                ? recipient.find() ? recipient.group(1) : null
                : returned.get(0).strip();
        var diagnostic = words.lines()
                .filter(line -> code != null && line.contains(code))
                .findFirst()
                .map(line -> Clean.line(line, LONGEST_DIAGNOSTIC))
                .orElse(null);
        var outcome = code != null && code.startsWith("4.") ? Outcome.DELAYED : Outcome.FAILED;
        return new Bounce(about, outcome, whom == null ? null : Clean.line(whom, 320), code, diagnostic);
    }

    private static List<String> about(Part root, String words, Headers inside) {
        Set<String> about = new LinkedHashSet<>();
        var own = MessageNames.own(inside);
        if (own != null) {
            about.add(own);
        }
        var named = NAMED.matcher(words);
        while (about.size() < MOST && named.find()) {
            about.add(named.group(1));
        }
        about.addAll(MessageNames.answered(root.headers));
        return new ArrayList<>(about);
    }
}
