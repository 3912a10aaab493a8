package fr.vigie.maintenance.emergency;

import fr.vigie.incident.Agent;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.WrongState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/** A service that is stopped at once: who may say so, in which order, and what is refused. */
@Table("interruption")
class Interruption {

    @Id
    private final String reference;

    @Version
    private final int version;

    @Embedded.Empty
    private final Declaration declaration;

    @Embedded.Empty
    private Course course;

    @PersistenceCreator
    Interruption(String reference, int version, Declaration declaration, Course course) {
        this.reference = reference;
        this.version = version;
        this.declaration = declaration;
        this.course = course;
    }

    static Interruption declared(String reference, Declaration declaration) {
        return new Interruption(reference, 0, declaration, Course.ASKED);
    }

    /**
     * Somebody decides: a second person, or, once nobody answered, whoever asked for it.
     *
     * @throws WrongState when it is decided already
     * @throws BrokenRule when whoever asked for it confirms it while others are still asked
     */
    void decide(boolean confirmed, Agent by) {
        var own = by.id().equals(declaration.declaredBy());
        if (course.state() != State.ASKED && course.state() != State.UNANSWERED) {
            throw new WrongState("L'interruption " + reference + " n'attend pas de décision : elle est "
                    + course.state().label() + ".");
        }
        if (own && confirmed && course.state() == State.ASKED) {
            throw new BrokenRule("Une seconde personne habilitée confirme l'interruption : pas celle qui la demande.");
        }
        course = course.decidedBy(own ? null : by.id());
        if (!confirmed) {
            course = course.now(State.REFUSED);
        }
    }

    /** There is nobody else to ask. */
    void decideAlone() {
        course = course.decidedBy(null);
    }

    /** The second person did not answer in time. */
    void unanswered() {
        demand(State.ASKED, "n'attend pas de confirmation");
        course = course.now(State.UNANSWERED);
    }

    /** @param unreached clients who have nobody to be told, by name; null for none */
    void start(Instant at, @Nullable String unreached) {
        course = course.started(at, unreached);
    }

    void tieTo(String incident) {
        course = course.tiedTo(incident);
    }

    void end(Instant at) {
        demand(State.RUNNING, "n'est pas en cours");
        course = course.over(at);
    }

    private void demand(State expected, String otherwise) {
        if (course.state() != expected) {
            throw new WrongState("L'interruption " + reference + " " + otherwise + " : elle est "
                    + course.state().label() + ".");
        }
    }

    boolean isOpen() {
        return course.state() != State.REFUSED && course.state() != State.OVER;
    }

    String reference() {
        return reference;
    }

    Declaration declaration() {
        return declaration;
    }

    Course course() {
        return course;
    }
}
