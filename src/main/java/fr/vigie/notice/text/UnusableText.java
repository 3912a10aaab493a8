package fr.vigie.notice.text;

/** A text can't be used, for a reason that its author reads. */
class UnusableText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    UnusableText(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** In French, without the name of the file. */
    String sentence() {
        return sentence;
    }
}
