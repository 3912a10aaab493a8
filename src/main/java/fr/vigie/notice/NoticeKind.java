package fr.vigie.notice;

/** What somebody is told; the diagrams name these where they tell it. */
public enum NoticeKind {
    /** To the client: we have it, under this reference, with this promise. */
    RECEIPT("Accusé de réception"),
    /** To the client: somebody is on it. */
    ENGAGED("Prise en charge"),
    /** To the client: the service is back, is it so for you? */
    RESTORED("Service rétabli"),
    /** To the client: the ticket is closed. */
    CLOSED("Clôture"),
    /** To the client: the words of an agent. */
    MESSAGE("Message"),
    /** To staff: a deadline comes near. */
    DEADLINE_NEAR("Échéance proche"),
    /** To staff: a deadline is missed, and the ticket is offered to more people. */
    ESCALATED("Escalade");

    private final String label;

    NoticeKind(String label) {
        this.label = label;
    }

    /** As an agent says it. */
    public String label() {
        return label;
    }
}
