package fr.vigie.privacy;

/** What is kept, as the table of periods asks for it; the statements that erase it stand in a folder of its name. */
enum Kind {
    ATTACHMENTS("pièces jointes"),
    ORIGINALS("e-mails d'origine"),
    CONVERSATIONS("conversations du chat"),
    REPORTS("signalements"),
    NOTICES("notices"),
    JOURNAL("journaux"),
    CASES("fiches de problème, de maintenance et d'interruption"),
    RECORDS("registre des effacements et des exports"),
    HISTORY("historique du moteur");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    /** As people say it. */
    String label() {
        return label;
    }
}
