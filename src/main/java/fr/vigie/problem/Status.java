package fr.vigie.problem;

/** How far a problem has come. */
enum Status {
    ANALYSIS("à l'analyse"),
    DECISION("en attente d'une décision"),
    FIXING("en cours de correction"),
    VERIFICATION("corrigé, sous surveillance"),
    CLOSED("clos");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** As an agent says it. */
    String label() {
        return label;
    }
}
