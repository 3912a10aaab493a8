package fr.vigie.notice.sms;

import fr.vigie.notice.courier.WebAddress;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The account at iSendPro.
 *
 * @param keyId          its key; secret. Without one no SMS is sent
 * @param url            of its API
 * @param sender         what phones show as the sender: 4 to 11 letters, digits or spaces, not digits only
 * @param permanentCodes the codes that say that this number will never get it; others are tried again
 * @param maxParts       the longest SMS, in parts that are paid for one by one
 * @param reports        how delivery reports are read
 */
@ConfigurationProperties("vigie.sms")
@Validated
record SmsSettings(
        @Nullable String keyId,

        @DefaultValue("https://apirest.isendpro.com/cgi-bin/sms") @NotBlank
        String url,

        @Nullable
        @Pattern(
                regexp = "|(?=.*[A-Za-z ])[A-Za-z0-9 ]{4,11}",
                message = "de 4 à 11 lettres, chiffres ou espaces, et pas que des chiffres")
        String sender,

        @DefaultValue({"11", "21"}) Set<Integer> permanentCodes,
        @DefaultValue("3") @Min(1) @Max(8) int maxParts,
        @DefaultValue @Valid Reports reports) {

    /**
     * How the calls of the provider are read. Its public description says only that the tracker comes back in an URL that
     * is agreed with it: these names are ours, to be set to what was agreed.
     *
     * @param parameter which parameter of the call says what became of the SMS
     * @param delivered its values that say that the SMS arrived
     * @param failed    its values that say that it will not arrive; any other value says nothing yet
     */
    record Reports(
            @DefaultValue("statut") @NotBlank String parameter,
            @DefaultValue({"0", "delivered"}) @NotEmpty Set<String> delivered,

            @DefaultValue({"failed", "undelivered"}) Set<String> failed) {}

    /** Whether the API can be called. */
    @AssertTrue(message = "vigie.sms.url doit être une adresse http ou https")
    public boolean isCallable() {
        return WebAddress.isNoneOrUsable(url);
    }

    @Override
    public String toString() {
        return "SmsSettings[host=" + WebAddress.host(url) + ", sender=" + sender + "]";
    }
}
