package fr.vigie.incident;

import fr.vigie.coverage.Member;
import fr.vigie.coverage.Staff;
import fr.vigie.refusal.BrokenRule;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What our people are called: in what others read of their work, and when a ticket is handed on to one of them. */
@Component
public class Colleagues {

    private static final int MOST_NAMED = 12;

    private final Staff staff;

    Colleagues(Staff staff) {
        this.staff = staff;
    }

    /** Names by account; who has no account here is in none. */
    public Map<String, String> names() {
        return staff.members().stream().collect(Collectors.toMap(Member::account, Member::name, (one, same) -> one));
    }

    /** Whoever has this account and may be given a ticket. */
    Optional<Member> of(String account) {
        return agents().filter(agent -> agent.account().equals(account)).findFirst();
    }

    /**
     * The one whom a colleague calls so: by account, name or address, whatever its case.
     *
     * @throws BrokenRule when that is nobody, or the colleague themselves
     */
    Member whoGets(String called, Agent by) {
        var found = of(called)
                .or(() -> agents().filter(agent -> agent.isCalled(called)).findFirst())
                .orElseThrow(() -> new BrokenRule("Personne ne s'appelle « " + called
                        + " » dans nos équipes (escalateTo). Écrivez un nom ou un compte : " + some() + "."));
        if (found.account().equals(by.id())) {
            throw new BrokenRule("Ce ticket est déjà entre vos mains : confiez-le à quelqu'un d'autre (escalateTo),"
                    + " ou laissez vide pour l'équipe suivante.");
        }
        return found;
    }

    private String some() {
        return agents().limit(MOST_NAMED)
                .map(agent -> agent.name() + " (" + agent.account() + ")")
                .collect(Collectors.joining(", "));
    }

    private Stream<Member> agents() {
        return staff.members().stream()
                .filter(member -> member.groups().stream().anyMatch(Offer.TEAMS::contains));
    }
}
