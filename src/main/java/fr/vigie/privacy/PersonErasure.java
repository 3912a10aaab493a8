package fr.vigie.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what is held of a person where it stands, all or nothing. What they declared goes whole; where others mention them,
 * the mention goes. A ticket that goes on keeps what it needs, and is named.
 */
@Component
class PersonErasure {

    /**
     * What became of it.
     *
     * @param erased rows, by table; what held nothing is not in it
     * @param kept   what goes on and keeps what it needs until it is closed
     */
    record Result(Instant at, Map<String, Integer> erased, Set<String> kept) {

        boolean complete() {
            return kept.isEmpty();
        }
    }

    private final PersonSearch search;
    private final PersonFiles files;
    private final EngineTraces engine;
    private final Directory directory;
    private final PersonRegister register;
    private final JdbcClient database;
    private final Clock clock;

    PersonErasure(
            PersonSearch search,
            PersonFiles files,
            EngineTraces engine,
            Directory directory,
            PersonRegister register,
            JdbcClient database,
            Clock clock) {
        this.search = search;
        this.files = files;
        this.engine = engine;
        this.directory = directory;
        this.register = register;
        this.database = database;
        this.clock = clock;
    }

    /** @param reason why, for the register, where it stands without the person */
    @Transactional
    Result erase(Person person, String reason, String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var trace = search.trace(person);
        var erased = new TreeMap<String, Integer>();
        var kept = new TreeSet<String>();
        add(erased, "client_contact", directory.remove(directory.of(person)));
        var open = open(trace.incidents());
        var closed = trace.incidents().stream()
                .filter(reference -> !open.contains(reference))
                .toList();
        add(erased, "journal", files.eraseQuotes(closed, now));
        var lines = engine.of(trace);
        lines.stream()
                .filter(line -> !line.over())
                .map(line -> line.reference() == null ? "une tâche ouverte" : line.reference())
                .forEach(kept::add);
        add(erased, "engine", engine.forget(lines, closed));
        var own = new HashMap<String, List<String>>();
        for (var holding : Holding.ALL) {
            search.each(holding, trace, found -> {
                if (found.open()) {
                    kept.add(String.valueOf(found.reference()));
                    return;
                }
                if (found.own()) {
                    own.computeIfAbsent(holding.table(), table -> new ArrayList<>())
                            .add(found.key());
                }
                add(erased, holding.table(), erase(found, trace.person(), now));
            });
        }
        add(erased, "enclosure", files.erase(own.getOrDefault("report", List.of()), person, now));
        add(erased, "chat_line", files.eraseLines(own.getOrDefault("conversation", List.of()), now));
        add(erased, "wording", files.eraseWordings(now));
        var result = new Result(now, erased, kept);
        register.erased(person, trace.person().masked(reason), by, result);
        return result;
    }

    private Set<String> open(Collection<String> incidents) {
        return database.sql("select reference from closing where ended is null and reference = any (?)")
                .param(incidents.toArray(String[]::new))
                .query(String.class)
                .set();
    }

    private int erase(Found found, Person person, Instant now) {
        var holding = found.holding();
        return found.own()
                ? set(found, String.valueOf(holding.own()), Map.of(), now)
                : switch (holding.way()) {
                    case WHOLE -> set(found, "text = :words, erased_at = :now", Map.of(), now);
                    case MASKED -> mask(found, person, "", now);
                    case MASKED_ANEW -> mask(found, person, ", version = version + 1", now);
                };
    }

    private int mask(Found found, Person person, String more, Instant now) {
        var masked = found.columns().entrySet().stream()
                .filter(column -> person.isIn(column.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, column -> person.masked(column.getValue())));
        var columns = masked.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "));
        return set(found, columns + more, masked, now);
    }

    private int set(Found found, String columns, Map<String, String> values, Instant now) {
        var holding = found.holding();
        return database.sql("update " + holding.table() + " set " + columns + " where "
                        + holding.key().where()
                        // a line is erased once, and the night may have been there before us
                        + (holding.way() == Holding.Way.WHOLE ? " and erased_at is null" : ""))
                .param("row_key", found.key())
                .param("now", Timestamp.from(now))
                .param("words", Holding.WORDS)
                .params(values)
                .update();
    }

    private static void add(Map<String, Integer> counts, String table, int rows) {
        if (rows > 0) {
            counts.merge(table, rows, Integer::sum);
        }
    }
}
