package fr.vigie.incident;

/** How far an incident has come. */
public enum Status {
    REPORTED("à diagnostiquer"),
    OPEN("en attente d'intervention"),
    ENGAGED("pris en charge"),
    RESTORED("rétabli, en attente de confirmation"),
    CLOSED("clos");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** As an agent says it. */
    public String label() {
        return label;
    }
}
