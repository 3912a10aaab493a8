package fr.vigie.coverage;

import fr.vigie.coverage.PagingSettings.Team;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Our own people by their mail addresses: those who have an account, those of the rota, and what a team shares. */
@Component
public class OurPeople {

    private final Staff staff;
    private final PagingSettings paging;

    OurPeople(Staff staff, PagingSettings paging) {
        this.staff = staff;
        this.paging = paging;
    }

    /** The name of whoever has this address; empty where none of our people has it. Anybody can write it. */
    public Optional<String> whose(String email) {
        return account(email).or(() -> team(email));
    }

    private Optional<String> account(String email) {
        var inRota = paging.people().stream()
                .filter(person -> isSame(person.email(), email))
                .map(Person::account)
                .findFirst();
        return staff.members().stream()
                .filter(member -> !Collections.disjoint(member.groups(), Staff.GROUPS))
                .filter(member -> isSame(member.email(), email)
                        || inRota.filter(member.account()::equals).isPresent())
                .map(member -> member.name().isBlank() ? member.account() : member.name())
                .findFirst()
                .or(() -> inRota);
    }

    private Optional<String> team(String email) {
        return paging.teams().entrySet().stream()
                .filter(team -> isSame(email(team.getValue()), email))
                .map(team -> "équipe " + team.getKey())
                .findFirst();
    }

    private static @Nullable String email(Team team) {
        return team.email();
    }

    private static boolean isSame(@Nullable String known, String email) {
        return known != null && known.strip().equalsIgnoreCase(email.strip());
    }
}
