package fr.vigie.incident;

import fr.vigie.notice.NoticeDelayed;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.NoticeLost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes a notice that nobody will get visible: in the journal, in the engine, and to the managers. */
@Component
class LostNotices {

    private static final Logger log = LoggerFactory.getLogger(LostNotices.class);

    private final Incidents incidents;
    private final NoticeDesk notices;
    private final PageDesk pages;
    private final IncidentWorkflow workflow;

    LostNotices(Incidents incidents, NoticeDesk notices, PageDesk pages, IncidentWorkflow workflow) {
        this.incidents = incidents;
        this.notices = notices;
        this.pages = pages;
        this.workflow = workflow;
    }

    /** A mail server that goes on trying is no reason to page; but who reads the ticket knows why nobody answers. */
    @EventListener
    void note(NoticeDelayed delayed) {
        if (incidents.existsById(delayed.reference())) {
            notices.delayed(delayed.reference(), delayed.sentence());
        }
    }

    @EventListener
    void show(NoticeLost lost) {
        if (lost.kind().audience() == NoticeKind.Audience.MACHINE) {
            // no client and nobody of ours was left without word; who runs that machine is told once, not at each event
            return;
        }
        log.warn("Notice {} ({} by {}) of {} is lost", lost.id(), lost.kind(), lost.carrier(), lost.reference());
        if (incidents.findById(lost.reference()).isEmpty()) {
            // not of a ticket: a point at a change of slot, a hole in the rota
            workflow.showUndelivered(lost.reference(), lost.id().toString(), lost.sentence());
            return;
        }
        notices.lost(lost.reference(), lost.sentence());
        workflow.showUndelivered(lost.reference(), lost.id().toString(), lost.sentence());
        // a page about a page that failed would only fail again
        if (lost.kind() != NoticeKind.UNDELIVERED) {
            pages.undelivered(lost.reference(), lost.id().toString(), lost.sentence());
        }
    }
}
