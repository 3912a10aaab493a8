package fr.vigie.coverage;

import fr.vigie.client.Carrier;
import fr.vigie.client.Language;
import fr.vigie.notice.Addressee;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The contact that the operator named for when nobody is there: a mail address, a phone number, or a name that the pager knows. */
@Component
class LastResort {

    private final String contact;

    LastResort(@Value("${vigie.last-resort:}") String contact) {
        this.contact = contact.strip();
    }

    Set<Addressee> addressees() {
        return contact.isEmpty() ? Set.of() : Set.of(new Addressee(carrier(), address(), Language.FR));
    }

    /** Where a team can't be reached by any way: this contact, or the pager that is not there, which then says so. */
    Set<Addressee> orPager(String group) {
        return contact.isEmpty() ? Set.of(new Addressee(Carrier.PAGER, group, Language.FR)) : addressees();
    }

    private String address() {
        return carrier() == Carrier.SMS ? contact.replaceAll("[^+0-9]", "") : contact;
    }

    private Carrier carrier() {
        if (contact.contains("@")) {
            return Carrier.MAIL;
        }
        return contact.matches("\\+?[0-9 ().-]{6,24}") ? Carrier.SMS : Carrier.PAGER;
    }
}
