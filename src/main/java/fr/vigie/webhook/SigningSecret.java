package fr.vigie.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What an endpoint and we know, and nobody else: signs as the specification of Standard Webhooks says. */
final class SigningSecret {

    private static final String PREFIX = "whsec_";
    private static final String HMAC = "HmacSHA256";
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    private final SecretKeySpec key;

    private SigningSecret(byte[] key) {
        this.key = new SecretKeySpec(key, HMAC);
    }

    /** Reads {@code whsec_} and 24 to 64 bytes in base64; empty where it is anything else. */
    static Optional<SigningSecret> read(String written) {
        if (!written.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var key = Base64.getDecoder().decode(written.substring(PREFIX.length()));
            return key.length < FEWEST_BYTES || key.length > MOST_BYTES
                    ? Optional.empty()
                    : Optional.of(new SigningSecret(key));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /**
     * @param seconds since 1970, when this try was made
     * @return one signature with its version, as {@code v1,K5oZ...}
     */
    String sign(String id, long seconds, byte[] body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + HMAC, impossible);
        }
    }

    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
