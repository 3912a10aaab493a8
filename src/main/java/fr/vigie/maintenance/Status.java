package fr.vigie.maintenance;

/** How far a maintenance is. */
enum Status {
    /** An incident asks for it. */
    REQUESTED("demandée, pas encore planifiée"),
    /** It touches business hours: a manager decides. */
    TO_APPROVE("à approuver"),
    /** A manager said no: whoever planned it changes it or takes it back. */
    TO_REVISE("à revoir"),
    ANNOUNCED("annoncée"),
    RUNNING("en cours"),
    FINISHED("terminée"),
    CANCELLED("annulée");

    private final String label;

    Status(String label) {
        this.label = label;
    }

    /** As people say it of a maintenance. */
    String label() {
        return label;
    }

    /** Whether nothing happens to it any more. */
    boolean isOver() {
        return this == FINISHED || this == CANCELLED;
    }
}
