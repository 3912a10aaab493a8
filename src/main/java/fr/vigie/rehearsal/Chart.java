package fr.vigie.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A drawing of two rows of figures side by side, in the units of its SVG.
 *
 * @param title what it shows, for those who do not see it too
 * @param most  the highest figure, in words
 */
record Chart(String title, String most, List<Bar> bars, List<Mark> marks) {

    private static final int HEIGHT = 100;
    private static final int STEP = 20;
    private static final int WIDTH = 8;

    /** @param kind {@code today} or {@code edited} */
    record Bar(int x, int y, int width, int height, String kind, String words) {}

    /** What is written under the bars. */
    record Mark(int x, String text) {}

    static Chart of(String title, String unit, List<String> names, List<Long> today, List<Long> edited, int every) {
        long most = Stream.concat(today.stream(), edited.stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        var bars = new ArrayList<Bar>();
        var marks = new ArrayList<Mark>();
        for (int place = 0; place < names.size(); place++) {
            int x = place * STEP;
            bars.add(bar(x + 1, today.get(place), most, "today", names.get(place) + ", aujourd'hui : ", unit));
            bars.add(bar(x + 1 + WIDTH, edited.get(place), most, "edited", names.get(place) + ", modifiée : ", unit));
            if (place % every == 0) {
                marks.add(new Mark(x + WIDTH, names.get(place)));
            }
        }
        return new Chart(title, most + " " + unit, bars, marks);
    }

    private static Bar bar(int x, long value, long most, String kind, String words, String unit) {
        int height = most == 0 ? 0 : Math.toIntExact(Math.round((double) HEIGHT * value / most));
        return new Bar(x, HEIGHT - height, WIDTH, height, kind, words + value + " " + unit);
    }
}
