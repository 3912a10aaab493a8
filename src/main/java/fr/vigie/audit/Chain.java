package fr.vigie.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Computes seals: each is the SHA-256 of the seal before it (32 bytes, zeros before the first), then of its own number, of the
 * number of the entry and of its instant in microseconds since 1970 (8 bytes each, the highest first), then of actor, door,
 * act, subject, detail, source, row (UTF-8) and digest, each with its length in 4 bytes before it, -1 for none.
 */
class Chain {

    /** What stands in front of the first. */
    static final byte[] BEGINNING = new byte[32];

    private Chain() {}

    static byte[] seal(byte[] before, long number, Entry entry) {
        var hash = sha256();
        hash.update(before);
        hash.update(ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(number)
                .putLong(entry.id())
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, entry.at()))
                .array());
        add(hash, entry.actor());
        add(hash, entry.door());
        add(hash, entry.act());
        add(hash, entry.subject());
        add(hash, entry.detail());
        add(hash, entry.source());
        add(hash, entry.row());
        add(hash, entry.digest());
        return hash.digest();
    }

    /** As it is shown and written down outside. */
    static String shown(byte[] seal) {
        return HexFormat.of().formatHex(seal);
    }

    private static void add(MessageDigest hash, @Nullable String field) {
        add(hash, field == null ? null : field.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest hash, byte @Nullable [] field) {
        hash.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? -1 : field.length)
                .array());
        if (field != null) {
            hash.update(field);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
