package fr.vigie.refusal;

/** The request comes too soon after the last ones. */
public final class TooOften extends Refusal {

    /** @param sentence what is wrong, in French, for the one who asked */
    public TooOften(String sentence) {
        super(sentence);
    }

    @Override
    public int status() {
        return 429;
    }

    @Override
    public String title() {
        return "Demandes trop fréquentes";
    }
}
