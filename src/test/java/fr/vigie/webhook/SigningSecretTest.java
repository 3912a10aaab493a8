package fr.vigie.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTest {

    /** The example that the specification of Standard Webhooks publishes. */
    @Test
    void a_body_is_signed_as_the_specification_signs_its_own_example() {
        var secret =
                SigningSecret.read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();

        var signature =
                secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}".getBytes(UTF_8));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_tooShort",
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2La*aSw",
                "whsk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
            })
    void what_is_no_such_secret_is_not_read(String written) {
        assertThat(SigningSecret.read(written)).isEmpty();
    }

    @Test
    void a_secret_shows_nothing_of_itself() {
        assertThat(SigningSecret.read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                        .orElseThrow()
                        .toString())
                .isEqualTo("whsec_…");
    }
}
