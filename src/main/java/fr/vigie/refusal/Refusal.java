package fr.vigie.refusal;

/** Something asked of Vigie that it does not do; nothing has changed. The message is for the one who asked. */
public abstract sealed class Refusal extends RuntimeException
        permits Unreadable, BrokenRule, UnknownReference, WrongState, TooLarge, TooOften {

    Refusal(String sentence) {
        super(sentence);
    }

    /** The HTTP status under which every door answers this refusal. */
    public abstract int status();

    /** What kind of refusal this is, in a few French words: the title of the problem document. */
    public abstract String title();
}
