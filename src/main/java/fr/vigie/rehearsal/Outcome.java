package fr.vigie.rehearsal;

import java.util.List;
import java.util.SortedMap;

/**
 * What one run came to.
 *
 * @param priorities  the promises, by priority
 * @param escalations how often each level was asked
 * @param pages       by person
 * @param load        minutes of work begun, by pool and by hour of the day in Paris, from 0 to 23
 * @param unfinished  incidents that were not closed at the end
 * @param failures    why a step of the diagram failed, each once
 */
public record Outcome(
        SortedMap<Integer, Kept> priorities,
        SortedMap<String, Integer> escalations,
        SortedMap<String, Paged> pages,
        SortedMap<String, List<Long>> load,
        int unfinished,
        List<String> failures) {}
