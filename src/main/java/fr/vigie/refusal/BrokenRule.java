package fr.vigie.refusal;

/** The request reads well, and breaks a rule of the procedure. */
public final class BrokenRule extends Refusal {

    /** @param sentence what is wrong, in French, for the one who asked */
    public BrokenRule(String sentence) {
        super(sentence);
    }

    @Override
    public int status() {
        return 422;
    }

    @Override
    public String title() {
        return "Règle non respectée";
    }
}
