package fr.vigie.notice;

import fr.vigie.secret.KeyedHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The Message-IDs of our mails. They carry the ticket's reference and a keyed hash, so that an answer finds its ticket
 * and nobody reaches one by inventing an id.
 */
@Component
public class MessageIds {

    private static final int HASH = 20;
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Pattern ISSUED =
            Pattern.compile("<?((" + REFERENCE + ")(?:\\.[0-9a-fA-F]{32})?)\\.([0-9a-fA-F]{20})@[^@<>\\s]{1,255}>?");

    private final KeyedHash keyed;

    @Autowired
    MessageIds(Secrets secrets) {
        this(secrets.key("message-ids"));
    }

    /** @param key any bytes, the same wherever ids are issued and verified */
    public MessageIds(byte[] key) {
        this.keyed = new KeyedHash(key);
    }

    /** The id of one notice, the same at each try. */
    public String of(String reference, UUID notice, String domain) {
        return issue(named(reference) + "." + notice.toString().replace("-", ""), domain);
    }

    /** The id under which all mails of one ticket stand in one thread; no mail bears it itself. */
    public String root(String reference, String domain) {
        return issue(named(reference), domain);
    }

    /** The reference that an id of ours carries; empty for what we did not issue. */
    public Optional<String> referenceIn(String messageId) {
        var read = ISSUED.matcher(messageId.strip());
        if (!read.matches()) {
            return Optional.empty();
        }
        var shown = read.group(3).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        var issued = hash(read.group(1)).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(issued, shown) ? Optional.of(read.group(2)) : Optional.empty();
    }

    private String issue(String name, String domain) {
        return "<" + name + "." + hash(name) + "@" + domain + ">";
    }

    private static String named(String reference) {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException("A Message-ID can't carry this reference: " + reference);
        }
        return reference;
    }

    private String hash(String name) {
        return HexFormat.of().formatHex(keyed.of(name)).substring(0, HASH);
    }
}
