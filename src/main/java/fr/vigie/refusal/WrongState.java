package fr.vigie.refusal;

/** The request comes too early or too late for what it asks. */
public final class WrongState extends Refusal {

    /** Two wanted the same ticket at once, and the other was first. */
    public static WrongState overtaken() {
        return new WrongState("Quelqu'un d'autre vient de modifier ce ticket ; relisez-le avant de recommencer.");
    }

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
