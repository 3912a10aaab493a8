package fr.vigie.problem;

import fr.vigie.client.KnownServices;
import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.UnknownReference;
import fr.vigie.refusal.WrongState;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be asked about a problem; each request is one transaction, and reads like the procedure. */
@Component
@Transactional
class ProblemDesk {

    private final Problems problems;
    private final Book book;
    private final ProblemReferences references;
    private final Linking linking;
    private final Relapses relapses;
    private final KnownServices services;
    private final ProblemWorkflow workflow;
    private final Clock clock;

    ProblemDesk(
            Problems problems,
            Book book,
            ProblemReferences references,
            Linking linking,
            Relapses relapses,
            KnownServices services,
            ProblemWorkflow workflow,
            Clock clock) {
        this.problems = problems;
        this.book = book;
        this.references = references;
        this.linking = linking;
        this.relapses = relapses;
        this.services = services;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * Opens a problem and begins its procedure.
     *
     * @throws BrokenRule with a sentence; then nothing is kept
     */
    String open(Declared declared, Agent by) {
        var reference = record(declared, by).reference();
        workflow.begin(reference);
        return reference;
    }

    /**
     * The process takes a problem over that was recorded before it started, or opens the one that its start form tells.
     *
     * @param reference the business key with which the process was started, if any
     */
    Problem begin(@Nullable String reference, Answers answers, Agent by) {
        var waiting = Optional.ofNullable(reference)
                .flatMap(problems::locked)
                .filter(problem -> !problem.course().underway());
        var problem = waiting.orElseGet(() -> record(Declared.from(answers), by));
        problem.begin();
        return book.keep(problem);
    }

    private Problem record(Declared declared, Agent by) {
        var service = declared.subject().service();
        if (declared.subject().origin() == Origin.HAND && service != null && !services.isKnown(service)) {
            throw new BrokenRule("Le service (service) est l'un de : " + String.join(", ", services.ids()) + ".");
        }
        var now = clock.instant();
        var problem = book.keep(Problem.opened(references.next(now), declared, by.id(), now));
        declared.incidents().forEach(incident -> linking.link(problem, incident, by));
        return book.keep(problem);
    }

    Problem analysed(String reference, Analysis analysis, Agent by) {
        var problem = problems.take(reference);
        analysis.refuseFixOf(problem.findings().cause());
        analysis.unlinked().forEach(incident -> linking.unlink(problem, incident, by));
        analysis.linked().forEach(incident -> linking.link(problem, incident, by));
        problem.analysed(analysis, by.id(), clock.instant());
        return book.keep(problem);
    }

    Problem decide(String reference, Decision decision, Agent by) {
        var problem = problems.take(reference);
        problem.decide(decision, by.id(), clock.instant());
        return book.keep(problem);
    }

    Problem fixed(String reference, PutIn putIn, Agent by) {
        var problem = problems.take(reference);
        var now = clock.instant();
        if (putIn.done()) {
            relapses.refuse(problem, putIn.since(problem.course().openedAt(), now));
        }
        problem.fixed(putIn, by.id(), now);
        return book.keep(problem);
    }

    /** A person saw that it happened again. */
    void recurred(String reference, String what, Agent by) {
        var problem = problems.take(reference);
        problem.recurred(what, by.id(), clock.instant());
        book.keep(problem);
    }

    /** The time without another incident is over. */
    void close(String reference, Agent by) {
        var problem = problems.take(reference);
        problem.close(Outcome.FIXED, "Clos : aucune récidive depuis la correction", by.id(), clock.instant());
        book.keep(problem);
    }

    void dismiss(String reference, String why, Agent by) {
        var problem = problems.take(reference);
        problem.close(Outcome.DISMISSED, "Classé sans suite : " + why, by.id(), clock.instant());
        book.keep(problem);
    }

    /** What helps until it is mended is shown to agents, where the analysis said anything of the kind. */
    void publish(String reference, Analysis analysis, Agent by) {
        if (analysis.publishes()) {
            publish(reference, null, null, by);
        }
    }

    /**
     * Publishes a known error, or changes its words.
     *
     * @param symptom    null where it stays
     * @param workaround null where it stays
     * @throws BrokenRule where nothing says how to get around it
     * @throws WrongState where the problem is closed
     */
    private void publish(String reference, @Nullable String symptom, @Nullable String workaround, Agent by) {
        var problem = problems.take(reference);
        problem.publish(symptom, workaround, by.id(), clock.instant());
        workflow.show(book.keep(problem));
    }

    /** Other words for what agents see, or none any more. */
    void change(KnownErrorChange change, Agent by) {
        if (change.withdrawn()) {
            withdraw(change.reference(), change.why(), by);
        } else {
            publish(change.reference(), change.symptom(), change.workaround(), by);
        }
    }

    private void withdraw(String reference, String why, Agent by) {
        var problem = problems.take(reference);
        problem.withdraw(why, by.id(), clock.instant());
        workflow.show(book.keep(problem));
    }

    /**
     * Ties incidents to it; one that came after its fix sends it back to analysis.
     *
     * @throws UnknownReference when there is no such problem
     */
    void link(String reference, List<String> incidents, Agent by) {
        var problem = problems.take(reference);
        var recurred = false;
        for (var incident : incidents) {
            recurred |= linking.link(problem, incident, by);
        }
        workflow.show(book.keep(problem));
        if (recurred) {
            workflow.recurred(reference);
        }
    }

    /** @throws UnknownReference when it is not tied to it */
    void unlink(String reference, String incident, Agent by) {
        var problem = problems.take(reference);
        linking.unlink(problem, incident, by);
        workflow.show(book.keep(problem));
    }
}
