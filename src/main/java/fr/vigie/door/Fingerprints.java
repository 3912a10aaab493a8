package fr.vigie.door;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Short prints of texts, under a key that this process made for itself and forgets when it ends: nothing can be read out of them. */
class Fingerprints {

    private static final String KIND = "HmacSHA256";

    private final Mac mac;

    Fingerprints() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        try {
            mac = Mac.getInstance(KIND);
            mac.init(new SecretKeySpec(key, KIND));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    synchronized long of(String... texts) {
        for (var text : texts) {
            var bytes = text.getBytes(UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            mac.update(bytes);
        }
        return ByteBuffer.wrap(mac.doFinal()).getLong();
    }
}
