package fr.vigie.client;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the file: a client with one of its contacts, or with none.
 *
 * @param number where it begins in the file
 */
record ClientLine(long number, Map<String, String> cells) {

    static final List<String> COLUMNS = List.of(
            "code",
            "nom",
            "langue",
            "domaines",
            "services",
            "contact",
            "email",
            "mobile",
            "langue contact",
            "porteurs",
            "sujets");

    private static final List<String> OF_CLIENT = COLUMNS.subList(1, 5);
    private static final List<String> OF_CONTACT = COLUMNS.subList(5, COLUMNS.size());

    String code() {
        return cell("code").strip();
    }

    /** Whether both say the same of the client, their contacts apart. */
    boolean agreesWith(ClientLine other) {
        return OF_CLIENT.stream()
                .allMatch(
                        column -> cell(column).strip().equals(other.cell(column).strip()));
    }

    ClientDraft draft() {
        return new ClientDraft(
                code(),
                null,
                cell("nom"),
                cell("langue"),
                List.copyOf(Cell.words(cell("domaines"))),
                List.copyOf(Cell.words(cell("services"))),
                Stream.ofNullable(contact()).toList());
    }

    private @Nullable ContactDraft contact() {
        if (OF_CONTACT.stream().allMatch(column -> cell(column).isBlank())) {
            return null;
        }
        return new ContactDraft(
                cell("contact"),
                cell("email"),
                cell("mobile"),
                cell("langue contact"),
                Cell.wordsOrDefault(cell("porteurs")),
                Cell.wordsOrDefault(cell("sujets")));
    }

    private String cell(String column) {
        return Cell.unguarded(Objects.requireNonNullElse(cells.get(column), ""));
    }
}
