package fr.vigie.refusal;

/** The request names a ticket, a client or a person that is not known here. */
public final class UnknownReference extends Refusal {

    /** @param sentence what is wrong, in French, for the one who asked */
    public UnknownReference(String sentence) {
        super(sentence);
    }

    @Override
    public int status() {
        return 404;
    }

    @Override
    public String title() {
        return "Référence inconnue";
    }
}
