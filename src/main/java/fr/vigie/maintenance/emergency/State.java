package fr.vigie.maintenance.emergency;

/** How far an interruption has come. */
public enum State {
    /** A second person is asked. */
    ASKED("en attente de confirmation"),
    /** The second person did not answer in time: whoever asked may go on alone. */
    UNANSWERED("restée sans confirmation"),
    REFUSED("refusée"),
    RUNNING("en cours"),
    OVER("terminée");

    private final String label;

    State(String label) {
        this.label = label;
    }

    /** As people say it. */
    public String label() {
        return label;
    }
}
