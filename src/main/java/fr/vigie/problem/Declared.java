package fr.vigie.problem;

import fr.vigie.incident.Answers;
import fr.vigie.incident.IncidentView;
import fr.vigie.refusal.BrokenRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem that is about to be opened.
 *
 * @param symptom   how one recognises it
 * @param incidents that it explains
 * @param sentence  why it is opened, for its journal
 */
record Declared(Subject subject, @Nullable String symptom, List<String> incidents, String sentence) {

    /**
     * As a person fills it in: {@code title}, and where they know it {@code service}, {@code symptom} and
     * {@code incidents}.
     *
     * @throws BrokenRule with a sentence
     */
    static Declared from(Answers answers) {
        var title = Texts.line(
                Texts.needed(answers, "title", Texts.LINE, "Dites en une ligne quel est le problème (title)."));
        var service = Texts.text(answers, "service", 100);
        return new Declared(
                new Subject(Origin.HAND, null, title, service, false),
                Texts.text(answers, "symptom", Texts.PAGE),
                ProblemReferences.in(answers.text("incidents")),
                "Problème ouvert à la main : " + title);
    }

    /** A priority 1 was closed: what was behind it is still there. */
    static Declared after(IncidentView incident) {
        return behind(incident, "Problème ouvert à la clôture de " + incident.reference() + ", de priorité 1");
    }

    /** Services were stopped in an emergency and are back: what threatened them may come again. */
    static Declared wanted(IncidentView incident) {
        return behind(incident, "Problème ouvert au retour au service, derrière " + incident.reference());
    }

    private static Declared behind(IncidentView incident, String sentence) {
        var subject = new Subject(
                Origin.INCIDENT,
                incident.reference(),
                Texts.line(incident.subject()),
                incident.service(),
                incident.restricted());
        return new Declared(subject, null, List.of(incident.reference()), sentence);
    }

    /** The same service failed too often. */
    static Declared recurring(
            String last, String service, String serviceName, List<String> incidents, RecurrenceRule.Answer rule) {
        var often = incidents.size() + " incidents en " + rule.days() + " jours";
        return new Declared(
                new Subject(Origin.RECURRENCE, last, serviceName + " : " + often, service, false),
                null,
                incidents,
                "Problème ouvert par récidive : " + often + " sur « " + serviceName + " »");
    }
}
