package fr.vigie.rehearsal;

import fr.vigie.refusal.BrokenRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Weights by which chance chooses, as somebody wrote them. */
class Weights {

    private static final int HIGHEST = 1000;
    private static final int MOST_NAMES = 30;
    private static final Pattern NAMED = Pattern.compile("([\\w.-]{1,60})\\s*:\\s*(\\d{1,4})");

    private Weights() {}

    /**
     * As many as usual.
     *
     * @throws BrokenRule for another number of them, one out of bounds, or nothing but zeros
     */
    static List<Integer> of(String name, @Nullable List<Integer> said, List<Integer> usual, String each) {
        var weights = said == null || said.isEmpty() ? usual : said;
        if (weights.size() != usual.size() || !sound(weights)) {
            throw new BrokenRule("« " + name + " » donne " + usual.size() + " poids de 0 à " + HIGHEST + ", un " + each
                    + " ; l'un au moins n'est pas nul.");
        }
        return List.copyOf(weights);
    }

    /** @throws BrokenRule where one is not written as in {@code api:25}, or as above */
    static Map<String, Integer> named(String name, @Nullable List<String> said, List<String> usual) {
        var weights = new LinkedHashMap<String, Integer>();
        for (var each : said == null || said.isEmpty() ? usual : said) {
            var read = NAMED.matcher(each.strip());
            if (!read.matches() || weights.put(read.group(1), Integer.valueOf(read.group(2))) != null) {
                throw unreadable(name);
            }
        }
        if (weights.size() > MOST_NAMES || !sound(List.copyOf(weights.values()))) {
            throw unreadable(name);
        }
        return weights;
    }

    /** The place that chance chooses. */
    static int choose(List<Integer> weights, Random chance) {
        int left = chance.nextInt(weights.stream().mapToInt(Integer::intValue).sum());
        for (int place = 0; ; place++) {
            left -= weights.get(place);
            if (left < 0) {
                return place;
            }
        }
    }

    private static boolean sound(List<Integer> weights) {
        return weights.stream().allMatch(weight -> weight != null && weight >= 0 && weight <= HIGHEST)
                && weights.stream().anyMatch(weight -> weight > 0);
    }

    private static BrokenRule unreadable(String name) {
        return new BrokenRule("« " + name + " » donne un poids de 0 à " + HIGHEST
                + " par service, comme dans « api:25, sms:10 », " + MOST_NAMES + " services au plus.");
    }
}
