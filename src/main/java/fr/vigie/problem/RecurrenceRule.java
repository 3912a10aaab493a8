package fr.vigie.problem;

import java.time.DateTimeException;

/** How often a service may fail before we look for a cause, as process owners drew it. */
@FunctionalInterface
interface RecurrenceRule {

    /**
     * What holds for this service.
     *
     * @param service id
     * @throws BrokenRecurrenceRule where the table can't be read as a rule
     */
    Answer of(String service);

    /**
     * One line of the table.
     *
     * @param incidents    from how many on
     * @param days         within how many days of Paris, its ends included
     * @param mostPriority which incidents count: of this priority and more urgent ones
     */
    record Answer(int incidents, int days, int mostPriority) {

        private static final int MOST_DAYS = 366;

        /** @throws DateTimeException where it makes no sense */
        public Answer {
            if (incidents < 2 || days < 1 || days > MOST_DAYS || mostPriority < 1 || mostPriority > 5) {
                throw new DateTimeException("No rule: " + incidents + " in " + days + " up to P" + mostPriority);
            }
        }
    }
}
