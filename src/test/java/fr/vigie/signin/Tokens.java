package fr.vigie.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Access tokens, as the provider would sign them, and as it would not. */
class Tokens {

    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    private Tokens() {}

    static RSAKey called(String id, RSAKey key) {
        return new RSAKey.Builder(key).keyID(id).build();
    }

    static JWTClaimsSet.Builder claims(String name) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(IdentityProvider.issuer())
                .audience(List.of(IdentityProvider.AUDIENCE, "account"))
                .subject("subject-of-" + name)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(FIVE_MINUTES)))
                .claim("preferred_username", name)
                .claim("groups", List.of("/vigie/support"));
    }

    static Date minutesAgo(long minutes) {
        return Date.from(Instant.now().minus(Duration.ofMinutes(minutes)));
    }

    static String signed(JWTClaimsSet.Builder claims) {
        return signed(claims, IdentityProvider.key());
    }

    static String signed(JWTClaimsSet.Builder claims, RSAKey key) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The old trick: everybody has the public key, and takes it for a shared secret. */
    static String signedByItsPublicKey(JWTClaimsSet.Builder claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(IdentityProvider.key().getKeyID())
                            .build(),
                    claims.build());
            token.sign(new MACSigner(IdentityProvider.key().toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
