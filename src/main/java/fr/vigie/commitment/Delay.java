package fr.vigie.commitment;

import java.time.Duration;

/** How long a promise runs, whatever the clock that counts it; always more than nothing. */
public sealed interface Delay {

    /** The delay as a timer shows it, in one way only: {@code PT15M}, {@code P5BD}. */
    String drawn();

    /** A delay in hours, minutes and seconds. */
    record Time(Duration duration) implements Delay {

        /** @throws IllegalArgumentException when it is zero or negative */
        public Time {
            if (duration.isZero() || duration.isNegative()) {
                throw new IllegalArgumentException("A delay lasts: " + duration);
            }
        }

        @Override
        public String drawn() {
            return duration.toString();
        }
    }

    /** A delay in whole business days; the day on which it begins is not counted. */
    record BusinessDays(int count) implements Delay {

        /** @throws IllegalArgumentException when there is not even one */
        public BusinessDays {
            if (count < 1) {
                throw new IllegalArgumentException("A delay lasts: " + count + " business days");
            }
        }

        @Override
        public String drawn() {
            return "P" + count + "BD";
        }
    }
}
