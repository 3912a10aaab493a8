package fr.vigie;

import static java.util.Map.entry;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** The plan of the house: the rooms, and those that each of them may know. The root package is the room {@code ""}. */
class Rooms {

    private static final String HOUSE = "fr.vigie";
    private static final String ROOT = "";

    private static final Map<String, Set<String>> NEIGHBOURS = Map.ofEntries(
            entry("servicetime", Set.of()),
            entry("refusal", Set.of()),
            entry("commitment", Set.of("servicetime")),
            entry("client", Set.of("servicetime", "refusal")),
            entry("notice", Set.of("secret", "client", "servicetime", "refusal")),
            entry("coverage", Set.of("client", "notice", "servicetime", "refusal")),
            entry(
                    "incident",
                    Set.of("procedure", "coverage", "notice", "client", "commitment", "servicetime", "refusal")),
            entry("handover", Set.of("incident", "coverage", "notice", "servicetime", "refusal")),
            entry("document", Set.of("notice", "client", "servicetime")),
            entry("problem", Set.of("incident", "document", "notice", "client", "servicetime", "refusal")),
            entry(
                    "maintenance",
                    Set.of("incident", "document", "client", "notice", "coverage", "servicetime", "refusal")),
            entry(
                    "status",
                    Set.of("incident", "maintenance", "notice", "client", "commitment", "servicetime", "refusal")),
            entry(
                    "intake",
                    Set.of(
                            "door",
                            "incident",
                            "maintenance",
                            "coverage",
                            "client",
                            "notice",
                            "servicetime",
                            "refusal")),
            entry("audit", Set.of("incident", "refusal")),
            entry("query", Set.of()),
            entry("secret", Set.of()),
            entry("doctor", Set.of("audit", "query", "coverage", "notice")),
            entry("privacy", Set.of("query", "coverage", "client", "notice", "servicetime", "refusal")),
            entry(
                    "statement",
                    Set.of(
                            "incident",
                            "status",
                            "document",
                            "coverage",
                            "client",
                            "commitment",
                            "servicetime",
                            "refusal")),
            entry("webhook", Set.of("incident", "coverage", "notice", "client", "servicetime", "refusal")),
            entry("procedure", Set.of("refusal")),
            entry("rehearsal", Set.of("incident", "procedure", "coverage", "servicetime", "refusal")),
            entry("runbook", Set.of("incident", "client", "refusal")),
            entry(
                    "engine",
                    Set.of(
                            "door",
                            "signin",
                            "procedure",
                            "rehearsal",
                            "runbook",
                            "coverage",
                            "commitment",
                            "servicetime",
                            "notice",
                            "refusal")),
            entry(
                    "watch",
                    Set.of(
                            "query",
                            "incident",
                            "handover",
                            "problem",
                            "maintenance",
                            "status",
                            "webhook",
                            "coverage",
                            "notice",
                            "client",
                            "commitment",
                            "servicetime",
                            "refusal")),
            entry("door", Set.of("secret", "refusal")),
            entry("board", Set.of("incident", "maintenance", "coverage", "client", "commitment", "servicetime")),
            entry("signin", Set.of("door", "refusal")),
            entry("demo", Set.of("incident", "coverage", "notice", "client", "engine", "servicetime", "refusal")));

    private Rooms() {}

    static Set<String> planned() {
        var rooms = new java.util.HashSet<>(NEIGHBOURS.keySet());
        rooms.add(ROOT);
        return rooms;
    }

    /** The room of a class, its inner rooms included: {@code engine} for {@code fr.vigie.engine.access}. */
    static String of(JavaClass type) {
        var path = type.getPackageName().substring(HOUSE.length());
        return path.isEmpty() ? ROOT : path.substring(1).replaceAll("\\..*", "");
    }

    /** The root package wires the house together: it may know all rooms, and is known by none. */
    static ArchCondition<JavaClass> knowOnlyTheirNeighbours() {
        return new ArchCondition<>("know only the rooms that the plan lets them know") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith(HOUSE))
                        .filter(dependency -> !mayKnow(of(type), of(dependency.getTargetClass())))
                        .map(Dependency::getDescription)
                        .forEach(sentence -> events.add(SimpleConditionEvent.violated(type, sentence)));
            }
        };
    }

    private static boolean mayKnow(String room, String other) {
        return room.equals(ROOT)
                || room.equals(other)
                || NEIGHBOURS.getOrDefault(room, Set.of()).contains(other);
    }
}
