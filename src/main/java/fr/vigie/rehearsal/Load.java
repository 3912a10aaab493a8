package fr.vigie.rehearsal;

import fr.vigie.refusal.BrokenRule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A described load; what is left out is as on an ordinary month. Of our own incidents only {@code days} and
 * {@code atOnce} count, and the minutes where the record does not say them.
 *
 * @param source    {@code GENERATED} where it is left out
 * @param incidents how many arrive, up to 3000
 * @param days      over how many days, or of how many of the last days they are; up to 31
 * @param seed      of chance: the same seed and load give the same answer
 * @param shares    of priorities 1 to 5, as weights
 * @param channels  the weights of monitoring, detection, phone, mail and chat
 * @param services  the weight of each, as in {@code api:25}
 * @param hours     the weights of the hours of a day in Paris, from 0 to 23
 * @param business  percent that arrive in business hours
 * @param diagnose  minutes from taking it up to the diagnosis, the median
 * @param engage    minutes from taking it up to the first action, the median
 * @param restore   minutes from taking it up to the restoration, the median
 * @param spread    of these minutes: 0 is none; two in three lie within a factor e^spread of the median
 * @param atOnce    how many tickets a person works on at a time, up to 10
 */
public record Load(
        @Nullable Source source,
        @Nullable Integer incidents,
        @Nullable Integer days,
        @Nullable Long seed,
        @Nullable List<Integer> shares,
        @Nullable List<Integer> channels,
        @Nullable List<String> services,
        @Nullable List<Integer> hours,
        @Nullable Integer business,
        @Nullable Double diagnose,
        @Nullable Double engage,
        @Nullable Double restore,
        @Nullable Double spread,
        @Nullable Integer atOnce) {

    /** How many incidents are played at most. */
    static final int MOST = 3000;

    /** An ordinary month. */
    static final Load USUAL = Load.of(null, null, null);

    private static final List<Integer> DAY =
            List.of(2, 1, 1, 1, 1, 1, 2, 4, 8, 12, 12, 11, 8, 10, 12, 11, 10, 8, 6, 4, 4, 3, 3, 2);

    private static final List<String> PLATFORM =
            List.of("saas:25", "api:25", "sms:25", "receipts:10", "inbound:8", "reports:7");

    /** Everything said, and within its bounds. */
    record Said(
            Source source,
            int incidents,
            int days,
            long seed,
            List<Integer> shares,
            List<Integer> channels,
            Map<String, Integer> services,
            List<Integer> hours,
            int business,
            double diagnose,
            double engage,
            double restore,
            double spread,
            int atOnce) {

        boolean isRecorded() {
            return source == Source.RECORDED;
        }

        /** As they are written. */
        List<String> serviceShares() {
            return services.entrySet().stream()
                    .map(each -> each.getKey() + ":" + each.getValue())
                    .toList();
        }
    }

    /** So many incidents, all else as usual. */
    static Load of(@Nullable Integer incidents, @Nullable Long seed, @Nullable List<Integer> shares) {
        return new Load(null, incidents, null, seed, shares, null, null, null, null, null, null, null, null, null);
    }

    /** @throws BrokenRule where something is out of bounds */
    Said said() {
        return new Said(
                source == null ? Source.GENERATED : source,
                (int) within("incidents", incidents, 1000, 1, MOST),
                (int) within("days", days, 30, 1, 31),
                seed == null ? 1 : seed,
                Weights.of("shares", shares, List.of(5, 25, 35, 25, 10), "par priorité"),
                Weights.of(
                        "channels",
                        channels,
                        List.of(40, 5, 15, 30, 10),
                        "par canal : supervision, détection interne, téléphone, e-mail, chat"),
                Weights.named("services", services, PLATFORM),
                Weights.of("hours", hours, DAY, "par heure de la journée, de 0 h à 23 h"),
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
