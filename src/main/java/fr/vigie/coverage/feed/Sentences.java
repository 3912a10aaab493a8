package fr.vigie.coverage.feed;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a calendar, as far as somebody wants to read it. */
final class Sentences {

    private static final int MOST = 20;

    private final List<String> first = new ArrayList<>();
    private int more;

    void add(String sentence) {
        if (first.size() < MOST) {
            first.add(sentence);
        } else {
            more++;
        }
    }

    /** @throws UnreadableCalendar when anything was said */
    void refuseIfAny() {
        if (more > 0) {
            first.set(MOST - 1, "… et " + (more + 1) + " autres erreurs.");
        }
        if (!first.isEmpty()) {
            throw new UnreadableCalendar(first);
        }
    }
}
