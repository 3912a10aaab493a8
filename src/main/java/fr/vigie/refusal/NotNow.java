package fr.vigie.refusal;

/** The request is fine, and something that Vigie needs for it does not answer; it may be sent again. */
public sealed class NotNow extends Refusal permits Crowded {

    /** How long to wait before the next try, in seconds: the value of {@code Retry-After}. */
    public static final String PAUSE = "5";

    /** @param sentence what is missing, in French, for the one who asked */
    public NotNow(String sentence) {
        super(sentence);
    }

    @Override
    public int status() {
        return 503;
    }

    @Override
    public String title() {
        return "Momentanément indisponible";
    }
}
