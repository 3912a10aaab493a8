package fr.vigie.client;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/** Phone numbers as people write them, brought to the one form that machines compare: E.164. */
final class Phone {

    private static final String REGION = "FR";
    private static final int LONGEST = 40;

    private Phone() {}

    /** Empty when it is no phone number; without a country, it is one of France. */
    static Optional<String> e164(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(written, REGION);
            // only possible, not assigned: the range kept for fiction is assigned to nobody
            return numbers.isPossibleNumber(number)
                    ? Optional.of(numbers.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }
}
