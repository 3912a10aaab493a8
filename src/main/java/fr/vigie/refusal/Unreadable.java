package fr.vigie.refusal;

/** The request can't be read at all. */
public final class Unreadable extends Refusal {

    /** @param sentence what is wrong, in French, for the one who asked */
    public Unreadable(String sentence) {
        super(sentence);
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public String title() {
        return "Demande illisible";
    }
}
