package fr.vigie.client;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts across all clients, each search one query. */
@Component
class ContactSearch {

    private final JdbcClient database;

    ContactSearch(JdbcClient database) {
        this.database = database;
    }

    List<Contact> wanting(String code, Topic topic) {
        return database.sql("select * from client_contact where client = ? and ? = any(topics) order by position")
                .params(code, topic.name())
                .query((row, number) -> contact(row))
                .list();
    }

    /** Those with most addresses first. */
    List<Contact> ofUsers(Collection<String> services, Topic topic) {
        return database.sql("select * from client_contact where :topic = any(topics) and client in"
                        + " (select client from client_service where service in (:services))"
                        + " order by num_nulls(email, mobile), client, position")
                .param("topic", topic.name())
                .param("services", services)
                .query((row, number) -> contact(row))
                .list();
    }

    List<Contact> ofEveryUser(Collection<String> services) {
        return database.sql("select * from client_contact where client in"
                        + " (select client from client_service where service in (:services)) order by client, position")
                .param("services", services)
                .query((row, number) -> contact(row))
                .list();
    }

    /** The first one with the e-mail, else with the mobile. */
    List<Contact> behind(@Nullable String email, @Nullable String mobile) {
        return database.sql("select * from client_contact where lower(email) = lower(cast(:email as text))"
                        + " or mobile = cast(:mobile as text)"
                        + " order by (lower(email) = lower(cast(:email as text))) desc nulls last, client, position"
                        + " limit 1")
                .param("email", email)
                .param("mobile", mobile)
                .query((row, number) -> contact(row))
                .list();
    }

    static Contact contact(ResultSet row) throws SQLException {
        return new Contact(
                row.getString("name"),
                row.getString("email"),
                row.getString("mobile"),
                Language.valueOf(row.getString("language")),
                words(row, "carriers").map(Carrier::valueOf).toList(),
                Set.copyOf(words(row, "topics").map(Topic::valueOf).toList()));
    }

    static Stream<String> words(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }
}
