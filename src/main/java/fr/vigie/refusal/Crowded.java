package fr.vigie.refusal;

/** Others send, or take, so slowly and in such numbers that there is no room; that says nothing of what is behind the door. */
public final class Crowded extends NotNow {

    /** @param sentence who is in the way, in French, for the one who asked */
    public Crowded(String sentence) {
        super(sentence);
    }
}
