package fr.vigie.coverage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Those who have an account here. */
@FunctionalInterface
public interface Staff {

    /** The engine group of those who lead; they can be called at any hour. */
    String MANAGERS = "managers";

    /** The engine groups of those who are there whatever the hour. */
    Set<String> AT_ANY_HOUR = Set.of(MANAGERS, "camunda-admin");

    /** The engine groups to whom a ticket can be offered: the pools in the order of offer, and those who lead them. */
    List<String> TEAMS = Stream.concat(Stream.of(Pool.values()).map(Pool::group), Stream.of(MANAGERS))
            .toList();

    /** The engine groups of our own people: the pools, and those who lead them. */
    Set<String> GROUPS = Stream.concat(Stream.of(Pool.values()).map(Pool::group), AT_ANY_HOUR.stream())
            .collect(Collectors.toUnmodifiableSet());

    /** All of them; a few dozen people. */
    List<Member> members();
}
