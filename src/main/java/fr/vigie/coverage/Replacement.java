package fr.vigie.coverage;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody else answers for a while, whatever shift or rotation says: an override, or one half of a swap.
 *
 * @param insteadOf whose place they take; everybody's where it is null
 * @param people    who answers; never empty
 */
public record Replacement(
        Pool pool, Instant from, Instant to, @Nullable String insteadOf, List<String> people) {

    /** @throws IllegalArgumentException when it ends before it begins, or nobody replaces anybody */
    public Replacement {
        if (!from.isBefore(to) || people.isEmpty()) {
            throw new IllegalArgumentException("No replacement: " + from + " to " + to + " by " + people);
        }
        people = List.copyOf(people);
    }

    boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** Who is there once it holds. */
    List<String> in(List<String> planned) {
        if (insteadOf == null) {
            return people;
        }
        if (!planned.contains(insteadOf)) {
            return planned;
        }
        var there = new LinkedHashSet<String>();
        planned.forEach(person -> {
            if (person.equals(insteadOf)) {
                there.addAll(people);
            } else {
                there.add(person);
            }
        });
        return List.copyOf(there);
    }
}
