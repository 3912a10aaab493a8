package fr.vigie.maintenance;

import fr.vigie.coverage.Staff;
import fr.vigie.incident.Agent;
import fr.vigie.refusal.BrokenRule;
import org.springframework.stereotype.Component;

/** Nobody approves what they planned themselves, as long as there is another manager. */
@Component
class SecondPair {

    private final Staff staff;

    SecondPair(Staff staff) {
        this.staff = staff;
    }

    /** @throws BrokenRule with a sentence, where somebody else must decide */
    void demand(Maintenance maintenance, Agent by) {
        if (by.id().equals(maintenance.plan().plannedBy())
                && staff.members().stream()
                        .anyMatch(member -> member.groups().contains(Staff.MANAGERS)
                                && !member.account().equals(by.id()))) {
            throw new BrokenRule("Vous avez planifié cette maintenance : un autre responsable l'approuve.");
        }
    }
}
