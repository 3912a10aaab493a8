package fr.vigie.incident;

/** The first thing that a person does about a ticket; it stops the reaction clock, and nothing else does. */
public enum CorrectiveAction {
    ESCALATION("escalade"),
    MAINTENANCE("maintenance"),
    CLIENT_CONTACT("retour au client");

    private final String label;

    CorrectiveAction(String label) {
        this.label = label;
    }

    /** As an agent says it. */
    public String label() {
        return label;
    }
}
