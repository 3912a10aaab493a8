package fr.vigie.runbook;

/** A page can't be shown, for a reason that its author reads. */
class UnusablePage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    UnusablePage(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** In French, without the name of the file. */
    String sentence() {
        return sentence;
    }
}
