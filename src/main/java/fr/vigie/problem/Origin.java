package fr.vigie.problem;

/** What made us look for a cause. */
enum Origin {
    INCIDENT("Incident de priorité 1"),
    RECURRENCE("Récidive"),
    HAND("À la main");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /** As an agent says it. */
    String label() {
        return label;
    }
}
