package fr.vigie.problem;

/** How a cause is removed for good. */
enum FixKind {
    CHANGE("changement (priorité 5)"),
    MAINTENANCE("maintenance"),
    /** Nothing is left to start: the intervention removed the cause. */
    DONE("déjà faite");

    private final String label;

    FixKind(String label) {
        this.label = label;
    }

    /** As an agent says it. */
    String label() {
        return label;
    }
}
