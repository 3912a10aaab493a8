package fr.vigie.refusal;

/** The request is larger than its door lets in. */
public final class TooLarge extends Refusal {

    /** @param sentence what is wrong, in French, for the one who asked */
    public TooLarge(String sentence) {
        super(sentence);
    }

    @Override
    public int status() {
        return 413;
    }

    @Override
    public String title() {
        return "Demande trop volumineuse";
    }
}
