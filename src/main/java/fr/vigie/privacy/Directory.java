package fr.vigie.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The contacts of clients who are a person. */
@Component
class Directory {

    /** One of them, as the directory has it. */
    record Entry(String client, int position, Map<String, String> columns) {}

    private static final List<String> SHOWN = List.of("name", "email", "mobile", "language", "carriers", "topics");

    private final JdbcClient database;

    Directory(JdbcClient database) {
        this.database = database;
    }

    List<Entry> of(Person person) {
        return database
                .sql(
                        "select client, position, name, email, mobile, language, array_to_string(carriers, ', ') as carriers,"
                                + " array_to_string(topics, ', ') as topics from client_contact"
                                + " where lower(email) = :email or mobile = :phone or client = :client order by client, position")
                .param("email", person.email())
                .param("phone", person.phone())
                .param("client", person.client())
                .query((row, number) -> {
                    var columns = new LinkedHashMap<String, String>();
                    for (var column : SHOWN) {
                        if (row.getString(column) != null) {
                            columns.put(column, row.getString(column));
                        }
                    }
                    return new Entry(row.getString("client"), row.getInt("position"), columns);
                })
                .list()
                .stream()
                .filter(entry -> person.isReachedAt(entry.columns().get("email"))
                        || person.isReachedAt(entry.columns().get("mobile"))
                        || entry.client().equals(person.client())
                                && person.isCalled(entry.columns().get("name")))
                .toList();
    }

    /** Takes them out; who edits the client meanwhile is told to read it again. */
    int remove(List<Entry> entries) {
        var clients = new TreeMap<String, Integer>();
        entries.forEach(entry -> {
            database.sql("delete from client_contact where client = ? and position = ?")
                    .params(entry.client(), entry.position())
                    .update();
            clients.merge(entry.client(), 1, Integer::sum);
        });
        clients.keySet()
                .forEach(client -> database.sql("update client set version = version + 1 where code = ?")
                        .param(client)
                        .update());
        return entries.size();
    }
}
