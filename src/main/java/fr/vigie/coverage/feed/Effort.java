package fr.vigie.coverage.feed;

/** How much one calendar may cost us, whatever its rules say: it was written by others. */
final class Effort {

    private static final int MOST_OCCURRENCES = 20_000;
    private static final long MOST_STEPS = 1_000_000;

    private int occurrences;
    private long steps;

    /** @throws UnreadableCalendar when the calendar has more than 20,000 */
    void occurrence() {
        if (++occurrences > MOST_OCCURRENCES) {
            throw new UnreadableCalendar(
                    "Le calendrier compte plus de 20 000 occurrences, ce qui n'est pas un planning" + " d'astreinte.");
        }
    }

    /** @throws UnreadableCalendar before the steps are taken, when they would take seconds */
    void steps(double planned) {
        if (planned > MOST_STEPS - steps) {
            throw new UnreadableCalendar(
                    "Les règles de répétition du calendrier sont trop nombreuses ou trop compliquées.");
        }
        steps += (long) planned;
    }
}
