package fr.vigie.maintenance.emergency;

import fr.vigie.coverage.Member;
import fr.vigie.coverage.Presence;
import fr.vigie.coverage.Staff;
import fr.vigie.incident.Agent;
import fr.vigie.refusal.BrokenRule;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The people who may stop a service at once: managers, or those of them whom the settings name. */
@Component
class Authorised {

    private final Staff staff;
    private final Presence presence;
    private final EmergencySettings settings;
    private final Clock clock;

    Authorised(Staff staff, Presence presence, EmergencySettings settings, Clock clock) {
        this.staff = staff;
        this.presence = presence;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws BrokenRule for anybody else, whichever door they came by */
    void refuseOthers(Agent by) {
        if (staff.members().stream().noneMatch(member -> member.account().equals(by.id()) && is(member))) {
            throw new BrokenRule("Seule une personne habilitée (responsables) décide d'une interruption d'urgence.");
        }
    }

    /** Whether somebody else could confirm now what this one wants. */
    boolean anotherBeside(Agent one) {
        return staff.members().stream()
                .filter(member -> !member.account().equals(one.id()) && is(member))
                .anyMatch(member -> presence.isHere(member.account(), clock.instant(), null));
    }

    private boolean is(Member member) {
        return member.groups().contains(Staff.MANAGERS)
                && (settings.authorised().isEmpty() || settings.authorised().contains(member.account()));
    }
}
