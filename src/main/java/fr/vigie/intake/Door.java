package fr.vigie.intake;

import java.util.Locale;

/** The doors by which reports come in. */
public enum Door {
    REPORTS("API des signalements"),
    ALERTMANAGER("Alertmanager"),
    MONITORING("supervision"),
    HEARTBEAT("battement de cœur"),
    MAIL("e-mail"),
    CHAT("chat"),
    PROVIDER("messagerie d'un prestataire"),
    INTERNAL("saisie interne (téléphone, détection)");

    private final String label;

    Door(String label) {
        this.label = label;
    }

    /** As settings, meters and addresses name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As an operations manager says it. */
    public String label() {
        return label;
    }
}
