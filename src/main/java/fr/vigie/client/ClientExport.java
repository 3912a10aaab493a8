package fr.vigie.client;

import static fr.vigie.client.ClientLine.COLUMNS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the directory as a file for spreadsheets: a line for each contact, one for a client without any. */
@Component
class ClientExport {

    private static final String LINES = """
            select code, client.name as client_name, client.language as client_language,
                array(select domain from client_domain where client = code order by domain) as domains,
                array(select service from client_service where client = code order by service) as services,
                client_contact.*
            from client left join client_contact on client_contact.client = code
            order by code, position
            """;

    private final JdbcClient database;

    ClientExport(JdbcClient database) {
        this.database = database;
    }

    String write() {
        var text = new StringBuilder().append(ClientFile.BOM);
        try (var printer = new CSVPrinter(text, ClientFile.FORMAT)) {
            printer.printRecord(COLUMNS);
            for (var line :
                    database.sql(LINES).query((row, number) -> cells(row)).list()) {
                printer.printRecord(line.stream().map(Cell::guarded));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        var client = Stream.of(
                row.getString("code"),
                row.getString("client_name"),
                row.getString("client_language"),
                joined(ContactSearch.words(row, "domains")),
                joined(ContactSearch.words(row, "services")));
        return Stream.concat(
                        client,
                        row.getString("client") == null
                                ? Stream.generate(() -> "").limit(6)
                                : contact(row))
                .toList();
    }

    private static Stream<String> contact(ResultSet row) throws SQLException {
        var contact = ContactSearch.contact(row);
        return Stream.of(
                contact.name(),
                contact.email() == null ? "" : contact.email(),
                contact.mobile() == null ? "" : contact.mobile(),
                contact.language().name(),
                joined(contact.carriers().stream().map(Enum::name)),
                contact.topics().isEmpty()
                        ? Cell.NONE
                        : joined(contact.topics().stream().sorted().map(Enum::name)));
    }

    private static String joined(Stream<String> words) {
        return String.join(", ", words.toList());
    }
}
