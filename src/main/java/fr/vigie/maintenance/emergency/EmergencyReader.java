package fr.vigie.maintenance.emergency;

import fr.vigie.notice.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows interruptions to those who lead, as they stand now. */
@Component
@Transactional(readOnly = true)
class EmergencyReader {

    private final Interruptions interruptions;
    private final InterruptionJournal journal;
    private final Outbox outbox;

    EmergencyReader(Interruptions interruptions, InterruptionJournal journal, Outbox outbox) {
        this.interruptions = interruptions;
        this.journal = journal;
        this.outbox = outbox;
    }

    /** @throws fr.vigie.refusal.UnknownReference when there is none */
    EmergencyView get(String reference) {
        return EmergencyView.of(
                interruptions.get(reference), journal.findByInterruptionOrderById(reference), outbox.about(reference));
    }

    /** The latest 200, without what happened. */
    List<EmergencyView> latest() {
        return interruptions.latest().stream()
                .map(interruption -> EmergencyView.of(interruption, List.of(), List.of()))
                .toList();
    }
}
