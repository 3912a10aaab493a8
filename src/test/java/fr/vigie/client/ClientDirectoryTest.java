package fr.vigie.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.vigie.VigieTest;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@VigieTest
@Transactional
class ClientDirectoryTest {

    @Autowired
    ClientDirectory directory;

    @Autowired
    KnownServices known;

    @Autowired
    ClientDesk desk;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # code or name,    email,                 phone,          client
            ACME,              -,                     -,              ACME
            acme distribution, -,                     -,              ACME
            acme,              -,                     -,              ACME
            ACME,              emily@northwind.example, -,            ACME
            Inconnu,           EMILY@northwind.example, -,            NORTHWIND
            -,                 jean@acme.example,     -,              ACME
            -,                 compta@ACME.example,   -,              ACME
            -,                 x@mail.acme.example,   -,              -
            -,                 jean@gmail.com,        -,              -
            -,                 jean@gmail.com,        06 39 98 00 02, NORTHWIND
            -,                 -,                     +33 6 39 98 00 01, ACME
            -,                 -,                     0033639980001,  ACME
            -,                 -,                     numéro masqué,  -
            -,                 pas une adresse,       -,              -
            ' ',               ' ',                   ' ',            -
            -,                 -,                     -,              -
            """)
    void a_client_is_found_by_name_then_mail_then_domain_then_phone(
            @Nullable String name, @Nullable String email, @Nullable String phone, @Nullable String client) {
        assertThat(directory.matching(name, email, phone).map(Client::code).orElse(null))
                .isEqualTo(client);
    }

    @Test
    void where_two_clients_answer_none_is_guessed() {
        desk.put(client("D-1", "Jumeaux", "jumeau@d.example"));
        desk.put(client("D-2", "JUMEAUX", "Jumeau@d.example"));

        assertThat(directory.byCode("jumeaux")).isEmpty();
        assertThat(directory.byCode("D-1")).isPresent();
        assertThat(directory.matching("jumeaux", null, null)).isEmpty();
        assertThat(directory.matching(null, "jumeau@d.example", "+33639980001")).isEmpty();
        assertThat(directory.matching("a\0b", "a\0@b", "\0")).isEmpty();
    }

    @Test
    void a_known_contact_is_behind_an_address() {
        assertThat(directory
                        .contact("Emily@Northwind.example", "+33639980001")
                        .orElseThrow()
                        .language())
                .isEqualTo(Language.EN);
        assertThat(directory
                        .contact("x@y.example", "06.39.98.00.01")
                        .orElseThrow()
                        .name())
                .isEqualTo("Jean Moulinier");
        assertThat(directory.contact("x@y.example", null)).isEmpty();
        assertThat(directory.contact(null, null)).isEmpty();
    }

    @Test
    void who_wants_a_topic_is_told_of_it() {
        assertThat(directory.wanting("OPALE", Topic.INCIDENTS))
                .extracting(Contact::name)
                .containsExactly("Nadia Ferrand");
        assertThat(directory.wanting("ACME", Topic.INCIDENTS)).isEmpty();
        assertThat(directory.wanting("ACME", Topic.MAINTENANCES)).hasSize(1);
        assertThat(directory.wanting("INCONNU", Topic.MAINTENANCES)).isEmpty();
    }

    @Test
    void each_person_of_the_affected_clients_is_told_once() {
        desk.put(client("D-1", "Un", "double@d.example"));
        desk.put(client("D-2", "Deux", "DOUBLE@d.example"));

        assertThat(directory.affectedBy(List.of("reports", "inbound"), Topic.MAINTENANCES))
                .extracting(Contact::email)
                .containsExactlyInAnyOrder(
                        "nadia@opale.example", "paul@opale.example", "hugo@valbrune.example", "double@d.example");
        assertThat(directory.affectedBy(List.of(), Topic.MAINTENANCES)).isEmpty();
        assertThat(directory.affectedBy(List.of("fax"), Topic.MAINTENANCES)).isEmpty();
    }

    @Test
    void who_has_no_more_than_a_mobile_that_another_has_too_is_told_all_the_same() {
        var agency = "+33639980077";
        var first = contact("d-1@d.example");
        desk.put(client("D-1", "Un", "x@d.example").with(null, List.of(reachedAt(first, first.email(), agency))));
        desk.put(client("D-2", "Deux", "x@d.example").with(null, List.of(reachedAt(first, null, agency))));

        assertThat(directory.affectedBy(List.of("reports", "inbound"), Topic.MAINTENANCES))
                .extracting(Contact::email, Contact::mobile)
                .contains(tuple("d-1@d.example", agency), tuple(null, agency));
    }

    private static Contact reachedAt(Contact contact, @Nullable String email, String mobile) {
        return new Contact(contact.name(), email, mobile, contact.language(), contact.carriers(), contact.topics());
    }

    @Test
    void five_thousand_contacts_are_found_in_a_moment() {
        for (var number = 1; number <= 25; number++) {
            var code = "D-" + number;
            var people = IntStream.range(0, 200)
                    .mapToObj(person -> contact(code + "." + person + "@d.example"))
                    .toList();
            desk.put(client(code, "n", "x@d.example").with(null, people));
        }

        var begun = System.nanoTime();
        assertThat(directory.affectedBy(List.of("reports"), Topic.MAINTENANCES)).hasSizeGreaterThanOrEqualTo(5000);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void the_services_of_the_contract_are_known_in_both_languages() {
        assertThat(known.ids()).containsExactly("saas", "api", "sms", "receipts", "inbound", "reports");
        assertThat(known.isKnown("fax")).isFalse();
        assertThat(known.name("inbound", Language.FR)).isEqualTo("SMS entrants");
        assertThat(known.name("inbound", Language.EN)).isEqualTo("Inbound SMS");
        assertThat(known.name("fax", Language.EN)).isEqualTo("fax");
    }

    private static Client client(String code, String name, String email) {
        return new Client(
                code, null, name, Language.FR, Set.of(), Set.of(new Client.Use("reports")), List.of(contact(email)));
    }

    private static Contact contact(String email) {
        return new Contact("c", email, null, Language.FR, List.of(Carrier.MAIL), Set.of(Topic.MAINTENANCES));
    }
}
