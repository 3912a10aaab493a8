package fr.vigie.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 of names: the same wherever the key is the same. */
public class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY = 32;

    private final SecretKeySpec key;

    /** @param key that all nodes know, where all are to make the same */
    public KeyedHash(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Under a key that this process made for itself and forgets when it ends. */
    public static KeyedHash ofThisProcess() {
        var key = new byte[KEY];
        new SecureRandom().nextBytes(key);
        return new KeyedHash(key);
    }

    /** The 32 bytes for this name. */
    public byte[] of(String name) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }
}
