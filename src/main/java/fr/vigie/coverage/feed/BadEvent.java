package fr.vigie.coverage.feed;

/** One event that cannot be understood; the others of its calendar are read on, so that all is said at once. */
final class BadEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why what is wrong, in French, to stand after the name of the event and a colon */
    BadEvent(String why) {
        super(why);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
