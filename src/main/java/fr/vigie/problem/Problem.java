package fr.vigie.problem;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.WrongState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/** The cause behind incidents: what may happen to it, in which order, and what is refused. */
class Problem {

    @Id
    private final String reference;

    @Version
    private final int version;

    @Embedded.Empty
    private Course course;

    @Embedded.Empty
    private Subject subject;

    @Embedded.Empty
    private Findings findings;

    @Embedded.Empty
    private Fix fix;

    @Transient
    private final List<Entry> news = new ArrayList<>();

    @PersistenceCreator
    Problem(String reference, int version, Course course, Subject subject, Findings findings, Fix fix) {
        this.reference = reference;
        this.version = version;
        this.course = course;
        this.subject = subject;
        this.findings = findings;
        this.fix = fix;
    }

    static Problem opened(String reference, Declared declared, String by, Instant at) {
        var findings = Findings.NOTHING_YET.with(declared.symptom(), null, null);
        var problem = new Problem(reference, 0, Course.begunBy(by, at), declared.subject(), findings, Fix.NONE_YET);
        problem.journal(at, EntryKind.OPENED, by, declared.sentence());
        return problem;
    }

    /** The process has it from now on. */
    void begin() {
        course = course.carried();
    }

    void analysed(Analysis analysis, String by, Instant at) {
        demand(Status.ANALYSIS, "n'attend pas d'analyse");
        findings = findings.with(analysis.symptom(), analysis.cause(), analysis.workaround());
        if (analysis.next() == Analysis.Next.FIX) {
            course = course.now(Status.DECISION);
        }
        journal(at, EntryKind.ANALYSED, by, analysis.sentence());
    }

    /** Agents see symptom and workaround from now on; words that they see already are replaced. */
    void publish(@Nullable String symptom, @Nullable String workaround, String by, Instant at) {
        refuseClosed();
        var told = findings.with(symptom, null, workaround);
        if (told.workaround() == null) {
            throw new BrokenRule("Une erreur connue dit comment contourner la panne (workaround).");
        }
        if (!findings.isKnown()) {
            journal(at, EntryKind.KNOWN_ERROR_PUBLISHED, by, "Erreur connue publiée : " + told.workaround());
        } else if (!told.equals(findings)) {
            journal(at, EntryKind.KNOWN_ERROR_CHANGED, by, "Erreur connue modifiée : " + told.workaround());
        }
        findings = told.known(findings.isKnown() ? findings.knownSince() : at);
    }

    void withdraw(String why, String by, Instant at) {
        refuseClosed();
        if (!findings.isKnown()) {
            throw new WrongState("Le problème " + reference + " n'a pas d'erreur connue publiée.");
        }
        hideKnownError(why, by, at);
        findings = findings.withdrawn();
    }

    void decide(Decision decision, String by, Instant at) {
        demand(Status.DECISION, "n'attend pas de décision");
        if (decision.kind() == null) {
            course = course.now(Status.ANALYSIS);
            journal(at, EntryKind.FIX_DECIDED, by, "Retour à l'analyse : " + decision.text());
            return;
        }
        course = course.now(Status.FIXING);
        fix = new Fix(decision.kind(), decision.text(), null, null);
        var how = decision.kind().label() + " : " + decision.text();
        journal(at, EntryKind.FIX_DECIDED, by, "Correction décidée, " + how);
    }

    /** What was decided has begun under this reference. */
    void start(String change, String by, Instant at) {
        demand(Status.FIXING, "n'attend pas de correction");
        fix = fix.startedAs(change);
        journal(at, EntryKind.FIX_STARTED, by, "Correction confiée à " + change);
    }

    void fixed(PutIn putIn, String by, Instant at) {
        demand(Status.FIXING, "n'attend pas de correction");
        if (!putIn.done()) {
            course = course.now(Status.ANALYSIS);
            journal(at, EntryKind.FIX_MOVED, by, "Correction abandonnée, retour à l'analyse : " + putIn.text());
            return;
        }
        var since = putIn.since(course.openedAt(), at);
        course = course.now(Status.VERIFICATION);
        fix = fix.putIn(since);
        journal(at, EntryKind.FIXED, by, putIn.sentence());
    }

    /** It happened again although it was mended. */
    void recurred(String what, String by, Instant at) {
        demand(Status.VERIFICATION, "n'est pas sous surveillance");
        course = course.now(Status.ANALYSIS);
        journal(at, EntryKind.RECURRED, by, "La correction n'a pas tenu : " + what);
    }

    /** Agents are no longer told of what is mended, or of what nobody looks into. */
    void close(Outcome how, String sentence, String by, Instant at) {
        demand(how == Outcome.FIXED ? Status.VERIFICATION : Status.ANALYSIS, "ne se laisse pas clore");
        if (findings.isKnown()) {
            hideKnownError("problème " + how.label(), by, at);
        }
        course = course.ended(how, at);
        journal(at, EntryKind.CLOSED, by, sentence);
    }

    private void hideKnownError(String why, String by, Instant at) {
        findings = findings.known(null);
        journal(at, EntryKind.KNOWN_ERROR_WITHDRAWN, by, "Erreur connue retirée : " + why);
    }

    private void demand(Status expected, String otherwise) {
        course.demand(expected, "Le problème " + reference + " " + otherwise);
    }

    void refuseClosed() {
        if (course.isOver()) {
            throw new WrongState("Le problème " + reference + " est clos.");
        }
    }

    void journal(Instant at, EntryKind kind, String by, String text) {
        news.add(new Entry(null, reference, at, kind, by, text));
    }

    /** It explains what few may read: from now on it is read by the same few. */
    void restrict() {
        subject = subject.forFew();
    }

    /** What was written down since it was read; asked once, by the one who stores it. */
    List<Entry> takeNews() {
        var taken = List.copyOf(news);
        news.clear();
        return taken;
    }

    /** Whether an incident that reached us then shows that the fix did not hold. */
    boolean isShakenBy(Instant notifiedAt) {
        return course.status() == Status.VERIFICATION && fix.fixedAt() != null && !notifiedAt.isBefore(fix.fixedAt());
    }

    String reference() {
        return reference;
    }

    Course course() {
        return course;
    }

    Subject subject() {
        return subject;
    }

    Findings findings() {
        return findings;
    }

    Fix fix() {
        return fix;
    }
}
