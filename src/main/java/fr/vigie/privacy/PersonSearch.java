package fr.vigie.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what is held of a person: the database finds where it may be, the person's marks decide. */
@Component
class PersonSearch {

    private static final int PAGE = 200;
    private static final List<String> NAMES = List.of("contact_name", "name");

    private final JdbcClient database;
    private final Directory directory;

    PersonSearch(JdbcClient database, Directory directory) {
        this.database = database;
        this.directory = directory;
    }

    /** What the person declared, and under which names. */
    Trace trace(Person person) {
        var names = directory.of(person).stream()
                .map(entry -> String.valueOf(entry.columns().get("name")))
                .collect(Collectors.toSet());
        var incidents = new TreeSet<String>();
        var places = new TreeSet<String>();
        var blank = new Trace(person, Trace.NOWHERE, Trace.NOWHERE);
        Holding.ALL.stream()
                .filter(holding -> NAMES.stream().anyMatch(holding.people()::contains))
                .forEach(holding -> {
                    each(holding, blank, found -> {
                        if (found.own() && found.reference() != null) {
                            places.add(found.reference());
                            NAMES.stream()
                                    .map(found.columns()::get)
                                    .filter(Objects::nonNull)
                                    .map(String::strip)
                                    .forEach(names::add);
                            if (holding.table().equals("incident")) {
                                incidents.add(found.reference());
                            }
                        }
                    });
                });
        return new Trace(person.alsoCalled(names.stream()), incidents, places);
    }

    /** Each row of a table that is the person's own or mentions them; the rows may be changed on the way. */
    void each(Holding holding, Trace trace, Consumer<Found> take) {
        var after = "";
        List<Found> page;
        do {
            page = page(holding, trace, after);
            page.stream()
                    .filter(found ->
                            found.own() || found.columns().values().stream().anyMatch(trace.person()::isIn))
                    .forEach(take);
            after = page.isEmpty() ? after : page.get(page.size() - 1).key();
        } while (page.size() == PAGE);
    }

    private List<Found> page(Holding holding, Trace trace, String after) {
        var person = trace.person();
        var busy = holding.table().equals("notice") ? " or (due_at is not null and status = 'SENDING')" : "";
        var once = holding.way() == Holding.Way.WHOLE ? " and erased_at is null" : "";
        var text = "concat_ws(' ', " + String.join(", ", holding.columns()) + ")";
        return database.sql("select held.*, closing.reference is not null and closing.ended is null or in_hand as open,"
                        + " is_secret(held.place) as secret from (select "
                        + holding.key().text() + " as row_key, "
                        + holding.reference() + " as place, (false" + busy + ") as in_hand, "
                        + String.join(", ", holding.columns()) + " from " + holding.table() + " where "
                        + holding.key().text()
                        + " > :after" + once + " and (" + String.join(" or ", likely(holding, text))
                        + ") order by row_key"
                        + " limit " + PAGE
                        + ") held left join closing on closing.reference = held.place order by row_key")
                .param("after", after)
                .param("email", person.email())
                .param("digits", person.digits().orElse(null))
                .param("client", person.client())
                .param("places", trace.places().toArray(String[]::new))
                .query((row, number) -> found(holding, person, row))
                .list();
    }

    private static List<String> likely(Holding holding, String text) {
        var conditions = new ArrayList<>(List.of(
                "strpos(lower(" + text + "), cast(:email as text)) > 0",
                "strpos(regexp_replace(" + text + ", '\\D', '', 'g'), cast(:digits as text)) > 0"));
        if (!holding.reference().equals("null")) {
            conditions.add(holding.reference() + " = any (:places)");
            conditions.add(holding.reference() + " in (select mine.reference from incident mine where mine.client ="
                    + " cast(:client as text))");
        }
        return conditions;
    }

    private static Found found(Holding holding, Person person, ResultSet row) throws SQLException {
        var columns = new LinkedHashMap<String, String>();
        for (var column : holding.columns()) {
            var written = row.getString(column);
            if (written != null) {
                columns.put(column, written);
            }
        }
        var own = holding.own() != null
                && holding.people().stream().anyMatch(column -> isTheirs(person, column, columns.get(column)));
        return new Found(
                holding,
                row.getString("row_key"),
                row.getString("place"),
                row.getBoolean("open"),
                row.getBoolean("secret"),
                own,
                columns);
    }

    private static boolean isTheirs(Person person, String column, @Nullable String written) {
        return NAMES.contains(column) ? person.isCalled(written) : person.isReachedAt(written);
    }
}
