package fr.vigie.problem;

/** The table of recurrence, as somebody drew it, is no rule. */
class BrokenRecurrenceRule extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenRecurrenceRule(Throwable cause) {
        super("The table of recurrence can't be used", cause);
    }
}
