package fr.vigie.intake.mail.read;

/**
 * Whether a machine wrote a mail on its own; what is not {@link Kind#NONE} is never answered by one.
 *
 * @param kind   what it is
 * @param reason how it is known, as a French sentence for the agent; empty for {@link Kind#NONE}
 */
public record Automatic(Kind kind, String reason) {

    /** A person wrote it, as far as can be told. */
    public static final Automatic NO = new Automatic(Kind.NONE, "");

    /** What wrote a mail. */
    public enum Kind {
        /** A person, as far as can be told. */
        NONE,
        /** Says so itself, in answer to a mail: absence, receipt. */
        AUTO_REPLY,
        /** Says so itself, in answer to none. */
        AUTO_GENERATED,
        /** Sent to many. */
        BULK,
        /** Came by a mailing list. */
        LIST,
        /** From an address that nobody reads, or wanting no answer. */
        NO_REPLY,
        /** What a mail server says became of a mail. */
        BOUNCE
    }

    /** Whether somebody wrote it all the same, and a machine only sent it round. */
    public boolean isWrittenBySomebody() {
        return kind == Kind.LIST;
    }

    /** Whether a machine wrote it. */
    public boolean is() {
        return kind != Kind.NONE;
    }
}
