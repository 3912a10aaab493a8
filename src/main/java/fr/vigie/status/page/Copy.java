package fr.vigie.status.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A text as it is handed out: encoded and packed once, for however many visitors. */
final class Copy {

    private static final int HEX_DIGITS_OF_TAG = 16;

    private final byte[] plain;
    private final byte[] packed;
    private final String digest;
    private final Instant modified;

    private Copy(byte[] plain, String digest, Instant modified) {
        this.plain = plain;
        this.packed = packed(plain);
        this.digest = digest;
        this.modified = modified;
    }

    /** The copy from before where the text is the same. */
    static Copy of(String text, Instant now, @Nullable Copy before) {
        var plain = text.getBytes(StandardCharsets.UTF_8);
        var digest = digest(plain);
        return before != null && before.digest.equals(digest) ? before : new Copy(plain, digest, now);
    }

    byte[] bytes(boolean zipped) {
        return zipped ? packed : plain;
    }

    /** What names exactly these bytes. */
    String tag(boolean zipped) {
        return '"' + digest + (zipped ? "-gzip" : "") + '"';
    }

    Instant modified() {
        return modified;
    }

    static String digest(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS_OF_TAG);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] packed(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
