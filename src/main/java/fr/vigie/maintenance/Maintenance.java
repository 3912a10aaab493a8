package fr.vigie.maintenance;

import fr.vigie.refusal.WrongState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** A planned maintenance: what may happen to it, in which order, and what is refused. */
class Maintenance {

    @Id
    private final String reference;

    @Version
    private final int version;

    private Status status;

    @Embedded.Empty
    private Plan plan;

    @Embedded.Empty
    private Promise promise;

    @Embedded.Empty
    private Course course;

    @Transient
    private final List<Entry> news = new ArrayList<>();

    @PersistenceCreator
    Maintenance(String reference, int version, Status status, Plan plan, Promise promise, Course course) {
        this.reference = reference;
        this.version = version;
        this.status = status;
        this.plan = plan;
        this.promise = promise;
        this.course = course;
    }

    static Maintenance requested(String reference, String reason, String by, Instant at) {
        return new Maintenance(
                reference, 0, Status.REQUESTED, Plan.requested(reason, by, at), Promise.NONE, Course.NOTHING_YET);
    }

    /** As it was asked for, or anew after a manager said no. */
    void plan(Draft draft, Terms terms, String by, Instant at) {
        demand(status == Status.REQUESTED || status == Status.TO_REVISE, "ne se laisse plus planifier");
        if (promise.announcedAt() != null) {
            plan.refuseOtherServices(draft);
        }
        var step = status == Status.REQUESTED ? Step.PLANNED : Step.REVISED;
        plan = plan.planned(draft, terms, by, at);
        promise = promise.announcedAt() == null ? promise.planned(terms) : promise.moved(terms);
        status = terms.inBusiness() ? Status.TO_APPROVE : Status.ANNOUNCED;
        journal(at, step, by, "Planifiée " + plan.window().inWords() + terms.inWords());
    }

    /** @throws fr.vigie.refusal.BrokenRule when the clients can't be told in time any more */
    void approve(String by, @Nullable String comment, Instant at) {
        demand(status == Status.TO_APPROVE, "n'attend pas d'accord");
        plan.window().refuseApprovalOnceBegun(at);
        promise.refuseApprovalTooLate(at);
        course = course.approved(by, at);
        status = Status.ANNOUNCED;
        journal(at, Step.APPROVED, by, "Approuvée en heures ouvrées" + Entry.behind(comment));
    }

    void refuse(String by, String why, Instant at) {
        demand(status == Status.TO_APPROVE, "n'attend pas d'accord");
        status = Status.TO_REVISE;
        journal(at, Step.REFUSED, by, "Refusée : " + why);
    }

    /** What clients were told, or in time, is another matter than what is planned. */
    void promise(UnaryOperator<Promise> change) {
        promise = change.apply(promise);
    }

    void move(Window to, @Nullable String businessHoursReason, Terms terms, String why, String by, Instant at) {
        demandMovable();
        var before = plan.window();
        plan = plan.moved(to, terms.inBusiness() ? businessHoursReason : null, by);
        promise = promise.moved(terms);
        course = Course.NOTHING_YET;
        status = terms.inBusiness() ? Status.TO_APPROVE : Status.ANNOUNCED;
        journal(
                at,
                Step.MOVED,
                by,
                "Déplacée " + to.inWords() + terms.inWords() + ", au lieu d'être " + before.inWords() + " : " + why
                        + (terms.anew() ? " ; nouveau préavis" : ""));
    }

    /** @throws WrongState with a sentence, where another window can't be told any more */
    void demandMovable() {
        demand(status != Status.RUNNING, "est commencée et ne se déplace plus : prolongez-la ou terminez-la", "");
        demand(status == Status.ANNOUNCED, "ne se laisse pas déplacer");
    }

    void start(@Nullable String note, String by, Instant at) {
        demand(status == Status.ANNOUNCED, "ne se laisse pas commencer");
        plan.window().refusalToBegin(at).ifPresent(why -> demand(false, why, ""));
        course = course.started(by, at);
        status = Status.RUNNING;
        journal(at, Step.STARTED, by, "Commencée" + Entry.behind(note));
    }

    void extend(Extension extension, String by, Instant at) {
        demandProlongable(extension.end(), at);
        plan = plan.until(extension.end(), extension.inBusiness());
        promise = promise.prolonged(plan.window());
        journal(at, Step.EXTENDED, by, extension.inWords());
    }

    /** @throws WrongState with a sentence, where it does not go on; a {@code BrokenRule} where this is no later end */
    void demandProlongable(Instant end, Instant at) {
        demand(status == Status.RUNNING, "n'est pas en cours : elle ne se prolonge pas ; avant son début, déplacez-la");
        plan.window().refuseEnd(end, at);
    }

    void finish(@Nullable String comment, String by, Instant at) {
        demand(status == Status.RUNNING, "n'est pas en cours : elle ne se termine pas");
        promise = promise.finished(plan.lastsLongerThanTold(at));
        course = course.finished(by, at);
        status = Status.FINISHED;
        journal(at, Step.FINISHED, by, "Terminée" + Entry.behind(comment));
    }

    void cancel(String why, String by, Instant at) {
        demandCancellable();
        var how = status == Status.REQUESTED ? "Abandonnée : " : "Annulée : ";
        course = course.cancelled(by, at);
        status = Status.CANCELLED;
        journal(at, Step.CANCELLED, by, how + why);
    }

    /** @throws WrongState with a sentence, where it has begun or is over */
    void demandCancellable() {
        demand(status != Status.RUNNING, "est commencée et ne s'annule plus : terminez-la", "");
        demand(!status.isOver(), "ne s'annule plus");
    }

    void journal(Instant at, Step step, String by, String text) {
        news.add(new Entry(null, reference, at, step, by, text));
    }

    /** What clients know: the window that they were told last; before any, the one that is planned. */
    Window told() {
        return promise.told().orElseGet(plan::window);
    }

    List<Entry> takeNews() {
        var taken = List.copyOf(news);
        news.clear();
        return taken;
    }

    String reference() {
        return reference;
    }

    Status status() {
        return status;
    }

    Plan plan() {
        return plan;
    }

    Promise promise() {
        return promise;
    }

    Course course() {
        return course;
    }

    private void demand(boolean right, String otherwise) {
        demand(right, otherwise, " : elle est " + status.label());
    }

    private void demand(boolean right, String otherwise, String behind) {
        if (!right) {
            throw new WrongState("La maintenance " + reference + " " + otherwise + behind + ".");
        }
    }
}
