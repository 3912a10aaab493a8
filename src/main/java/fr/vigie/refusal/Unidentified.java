package fr.vigie.refusal;

/** The request does not show what its door asks for: a conversation's token, a provider's signature. */
public final class Unidentified extends Refusal {

    /** @param sentence what is wrong, in French, for the one who asked */
    public Unidentified(String sentence) {
        super(sentence);
    }

    @Override
    public int status() {
        return 401;
    }

    @Override
    public String title() {
        return "Identification requise";
    }
}
