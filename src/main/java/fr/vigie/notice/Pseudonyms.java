package fr.vigie.notice;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Names under which the world may know what has a number of ours, which tells how many there are: always the same, and never read back. */
@Component
public class Pseudonyms {

    private final SecretKeySpec key;

    @Autowired
    Pseudonyms(Secrets secrets) {
        this(secrets.key("pseudonyms"));
    }

    /** @param key any bytes, the same on every node */
    public Pseudonyms(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** In the form of a UUID, as feeds and calendars want them. */
    public String of(String name) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            var hash = ByteBuffer.wrap(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
            return new UUID(hash.getLong(), hash.getLong()).toString();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }
}
