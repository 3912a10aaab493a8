package fr.vigie.maintenance.emergency;

import fr.vigie.maintenance.Stoppage;
import fr.vigie.maintenance.Stoppages;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Interruptions as the page of the state of our services knows them; what is only asked for is none yet. */
@Component
@Transactional(readOnly = true)
class EmergencyStoppages implements Stoppages {

    private final Interruptions interruptions;

    EmergencyStoppages(Interruptions interruptions) {
        this.interruptions = interruptions;
    }

    @Override
    public List<Stoppage> between(Instant from, Instant to) {
        return interruptions.between(from, to).stream()
                .map(EmergencyStoppages::stoppage)
                .toList();
    }

    private static Stoppage stoppage(Interruption interruption) {
        var course = interruption.course();
        var over = course.state() == State.OVER;
        return new Stoppage(
                interruption.reference(),
                Stoppage.Kind.EMERGENCY,
                over ? Stoppage.State.OVER : Stoppage.State.RUNNING,
                interruption.declaration().serviceIds(),
                Objects.requireNonNull(course.startedAt()),
                over ? course.overAt() : interruption.declaration().expectedEnd(),
                // however fast clients are told: nobody promised them that it would stop
                false);
    }
}
