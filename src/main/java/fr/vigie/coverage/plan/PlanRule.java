package fr.vigie.coverage.plan;

import fr.vigie.coverage.Plan;
import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Replacement;
import fr.vigie.coverage.Shift;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.servicetime.FrenchTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What no plan may hold: two shifts of one pool at a time, or two people in the place of one. */
final class PlanRule {

    private PlanRule() {}

    /** @throws BrokenRule with a sentence that names the first pair that can't stand together */
    static void check(Plan plan) {
        for (var pool : Pool.values()) {
            shifts(plan, pool);
            replacements(plan, pool);
        }
    }

    private static void shifts(Plan plan, Pool pool) {
        var shifts = plan.shifts().stream()
                .filter(shift -> shift.pool() == pool)
                .sorted(Comparator.comparing(Shift::from))
                .toList();
        for (int i = 1; i < shifts.size(); i++) {
            if (shifts.get(i).from().isBefore(shifts.get(i - 1).to())) {
                throw overlap(
                        "Deux gardes de l'équipe « " + pool.label() + " »",
                        shifts.get(i - 1).from(),
                        shifts.get(i - 1).to(),
                        shifts.get(i).from(),
                        shifts.get(i).to());
            }
        }
    }

    private static void replacements(Plan plan, Pool pool) {
        List<Replacement> ofPool = plan.replacements().stream()
                .filter(replacement -> replacement.pool() == pool)
                .toList();
        for (int i = 0; i < ofPool.size(); i++) {
            for (var other : ofPool.subList(i + 1, ofPool.size())) {
                var one = ofPool.get(i);
                if (meet(one, other) && forTheSame(one, other)) {
                    throw overlap(
                            "Deux remplacements dans l'équipe « " + pool.label() + " »",
                            one.from(),
                            one.to(),
                            other.from(),
                            other.to());
                }
            }
        }
    }

    private static boolean meet(Replacement one, Replacement other) {
        return one.from().isBefore(other.to()) && other.from().isBefore(one.to());
    }

    private static boolean forTheSame(Replacement one, Replacement other) {
        return one.insteadOf() == null
                || other.insteadOf() == null
                || Objects.equals(one.insteadOf(), other.insteadOf());
    }

    private static BrokenRule overlap(String what, Instant from, Instant to, Instant otherFrom, Instant otherTo) {
        return new BrokenRule(what + " se chevauchent : du " + FrenchTime.dated(from) + " au " + FrenchTime.dated(to)
                + ", et du " + FrenchTime.dated(otherFrom) + " au " + FrenchTime.dated(otherTo) + ".");
    }
}
