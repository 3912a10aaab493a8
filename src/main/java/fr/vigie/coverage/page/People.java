package fr.vigie.coverage.page;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Member;
import fr.vigie.coverage.Person;
import fr.vigie.coverage.Staff;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/**
 * Those whom the plan names, as one reader may see them.
 *
 * @param members by account; whoever is not among them is called by the account
 * @param reach   how somebody is reached
 * @param staff   whether the reader is one of us: others see names alone
 */
record People(Map<String, Member> members, Function<String, Optional<Person>> reach, boolean staff) {

    static People of(Staff staff, Coverage coverage, boolean reader) {
        var members = staff.members().stream()
                .collect(Collectors.toUnmodifiableMap(Member::account, Function.identity(), (one, other) -> other));
        return new People(members, coverage::person, reader);
    }

    List<Someone> of(List<String> accounts) {
        return accounts.stream().map(this::someone).toList();
    }

    /** « Sophie Martin et Karim Benali ». */
    String names(List<String> accounts) {
        return Said.list(accounts.stream().map(this::name).toList());
    }

    private String name(String account) {
        return Optional.ofNullable(members.get(account))
                .map(Member::name)
                .filter(name -> !name.isBlank())
                .orElse(account);
    }

    private Someone someone(String account) {
        if (!staff) {
            return new Someone(name(account), null, null);
        }
        var person = reach.apply(account);
        var mail = person.map(Person::email)
                .or(() -> Optional.ofNullable(members.get(account)).map(Member::email))
                .filter(address -> !address.isBlank());
        return new Someone(
                name(account),
                person.map(Person::mobile).map(People::call).orElse(null),
                mail.map(People::write).orElse(null));
    }

    private static Someone.Way call(String mobile) {
        return new Someone.Way("tel:" + mobile, spaced(mobile));
    }

    private static Someone.Way write(String address) {
        // an address may hold a question mark, which would begin a header
        var encoded = UriUtils.encode(address, StandardCharsets.UTF_8).replace("%40", "@");
        return new Someone.Way("mailto:" + encoded, address);
    }

    private static String spaced(String mobile) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(numbers.parse(mobile, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException unreadable) {
            return mobile;
        }
    }
}
