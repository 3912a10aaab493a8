package fr.vigie.coverage.page;

import fr.vigie.coverage.Pool;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the question of the page.
 *
 * @param group   the name outside of the team that answers, events left aside; nothing when nobody does
 * @param team    what people call it
 * @param people  those of the team who are on duty
 * @param until   up to when, in words
 * @param next    who answers then, if it is planned
 * @param planned whether monitoring answers because no technical team is due
 * @param holes   who is due and not there, in sentences
 */
record Headline(
        String group,
        String team,
        List<Someone> people,
        String until,
        @Nullable String next,
        boolean planned,
        List<String> holes) {

    static Headline of(Ahead ahead, Instant now, Said said, People people) {
        var answer = ahead.answerAt(now);
        var change = ahead.nextAnswer(now);
        return new Headline(
                answer.pool() == null ? "" : answer.pool().group(),
                answer.team(),
                people.of(answer.people()),
                change.map(said::until).orElse("sans changement prévu"),
                change.map(at -> "puis, " + said.from(at) + Said.COLON + inWords(ahead.answerAt(at), people))
                        .orElse(null),
                answer.pool() == Pool.MONITORING
                        && Stream.of(Pool.SUPPORT, Pool.ON_CALL)
                                .allMatch(pool -> ahead.at(pool, now).isEmpty()),
                holes(ahead, now, said));
    }

    /** Whether somebody is due and not there. */
    boolean alarm() {
        return !holes.isEmpty();
    }

    private static String inWords(Answer answer, People people) {
        return answer.pool() == null ? answer.team() : answer.team() + " (" + people.names(answer.people()) + ")";
    }

    private static List<String> holes(Ahead ahead, Instant now, Said said) {
        return Stream.of(Pool.values())
                .flatMap(pool -> ahead.at(pool, now).filter(stretch -> stretch.lacks()).stream()
                        .map(stretch -> due(pool)
                                + ahead.end(stretch)
                                        .map(end -> " " + said.until(end))
                                        .orElse("")
                                + "."))
                .toList();
    }

    private static String due(Pool pool) {
        return switch (pool) {
            case SUPPORT -> "Le support devrait répondre et n'a personne";
            case ON_CALL -> "L'astreinte devrait répondre et n'a personne";
            case EVENT_ON_CALL -> "L'astreinte événement devrait être sur place pour ses clients et n'a personne";
            case MONITORING -> "La surveillance devrait répondre et n'a personne";
        };
    }
}
