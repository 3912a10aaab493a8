package fr.vigie.coverage.feed;

import java.util.List;

/** A calendar from which no shifts can be told; says what is wrong with it, for the one who keeps it. */
public final class UnreadableCalendar extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> sentences;

    UnreadableCalendar(String sentence) {
        this(List.of(sentence));
    }

    UnreadableCalendar(List<String> sentences) {
        super(String.join(" ", sentences));
        this.sentences = List.copyOf(sentences);
    }

    /** What is wrong, in French, 20 sentences at most. */
    public List<String> sentences() {
        return sentences;
    }
}
