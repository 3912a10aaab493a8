package fr.vigie.problem;

/** How a problem ended. */
enum Outcome {
    /** The permanent fix held. */
    FIXED("corrigé, sans récidive"),
    /** Nothing more is done about it. */
    DISMISSED("classé sans suite");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** As an agent says it. */
    String label() {
        return label;
    }
}
