package fr.vigie.coverage.plan;

import fr.vigie.coverage.Member;
import fr.vigie.coverage.Person;
import fr.vigie.coverage.Staff;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the account of somebody whom a calendar names by account, full name or address. */
@Component
class Accounts {

    private final Staff staff;
    private final StoredRosters rosters;

    Accounts(Staff staff, StoredRosters rosters) {
        this.staff = staff;
        this.rosters = rosters;
    }

    Optional<String> of(String found) {
        return staff.members().stream()
                .filter(member -> member.isCalled(found))
                .map(Member::account)
                .findFirst()
                .or(() -> byAddress(found.strip()));
    }

    private Optional<String> byAddress(String address) {
        return rosters.plan().people().stream()
                .filter(person -> address.equalsIgnoreCase(person.email()))
                .map(Person::account)
                .findFirst();
    }
}
