package fr.vigie.rehearsal;

import fr.vigie.refusal.BrokenRule;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A described load; what is left out is as on an ordinary month.
 *
 * @param incidents how many arrive, up to 3000
 * @param days      over how many days, up to 31
 * @param seed      of chance: the same seed and load give the same answer
 * @param shares    of priorities 1 to 5, as weights
 * @param business  percent that arrive in business hours
 * @param diagnose  minutes from taking it up to the diagnosis, the median
 * @param engage    minutes from taking it up to the first action, the median
 * @param restore   minutes from taking it up to the restoration, the median
 * @param spread    of these minutes: 0 is none; two in three lie within a factor e^spread of the median
 * @param atOnce    how many tickets a person works on at a time, up to 10
 */
public record Load(
        @Nullable Integer incidents,
        @Nullable Integer days,
        @Nullable Long seed,
        @Nullable List<Integer> shares,
        @Nullable Integer business,
        @Nullable Double diagnose,
        @Nullable Double engage,
        @Nullable Double restore,
        @Nullable Double spread,
        @Nullable Integer atOnce) {

    /** An ordinary month. */
    static final Load USUAL = new Load(null, null, null, null, null, null, null, null, null, null);

    private static final int PRIORITIES = 5;

    /** Everything said, and within its bounds. */
    record Said(
            int incidents,
            int days,
            long seed,
            List<Integer> shares,
            int business,
            double diagnose,
            double engage,
            double restore,
            double spread,
            int atOnce) {}

    /** @throws BrokenRule where something is out of bounds */
    Said said() {
        var weights = shares == null || shares.isEmpty() ? List.of(5, 25, 35, 25, 10) : shares;
        if (weights.size() != PRIORITIES
                || weights.stream().anyMatch(weight -> weight < 0 || weight > 1000)
                || IntStream.range(0, PRIORITIES).map(weights::get).sum() == 0) {
            throw new BrokenRule(
                    "« shares » donne cinq poids de 0 à 1000, un par priorité, dont un au moins n'est pas nul.");
        }
        return new Said(
                (int) within("incidents", incidents, 1000, 1, 3000),
                (int) within("days", days, 30, 1, 31),
                seed == null ? 1 : seed,
                weights,
                (int) within("business", business, 60, 0, 100),
                within("diagnose", diagnose, 6, 0, 1440),
                within("engage", engage, 8, 0, 1440),
                within("restore", restore, 45, 0, 1440),
                within("spread", spread, 0.6, 0, 2),
                (int) within("atOnce", atOnce, 3, 1, 10));
    }

    private static double within(String name, @Nullable Number said, double usual, double least, double most) {
        double value = said == null ? usual : said.doubleValue();
        if (!(value >= least && value <= most)) {
            throw new BrokenRule("« " + name + " » va de " + (long) least + " à " + (long) most + ".");
        }
        return value;
    }
}
