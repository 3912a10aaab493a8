package fr.vigie.incident;

import fr.vigie.coverage.Member;
import fr.vigie.coverage.Staff;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the people behind the accounts of a journal are called. */
@Component
public class Colleagues {

    private final Staff staff;

    Colleagues(Staff staff) {
        this.staff = staff;
    }

    /** Names by account; who has no account here is in none. */
    public Map<String, String> names() {
        return staff.members().stream().collect(Collectors.toMap(Member::account, Member::name, (one, same) -> one));
    }
}
