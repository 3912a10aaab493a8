package fr.vigie.refusal;

/** The request comes too early or too late for what it asks. */
public final class WrongState extends Refusal {

    /** @param sentence what is wrong, in French, for the one who asked */
    public WrongState(String sentence) {
        super(sentence);
    }

    @Override
    public int status() {
        return 409;
    }

    @Override
    public String title() {
        return "État incompatible";
    }
}
