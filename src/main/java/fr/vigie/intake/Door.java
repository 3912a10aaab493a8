package fr.vigie.intake;

/** The doors by which reports come in. */
public enum Door {
    REPORTS("API des signalements"),
    ALERTMANAGER("Alertmanager"),
    MONITORING("supervision"),
    MAIL("e-mail"),
    CHAT("chat"),
    PROVIDER("messagerie d'un prestataire");

    private final String label;

    Door(String label) {
        this.label = label;
    }

    /** As an operations manager says it. */
    public String label() {
        return label;
    }
}
