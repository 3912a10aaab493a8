package fr.vigie.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VigieTest
class ClientFileApiTest {

    private static final String TITLES =
            "code;nom;langue;domaines;services;contact;email;mobile;langue contact;porteurs;sujets\r\n";

    @LocalServerPort
    int port;

    @Autowired
    Clients clients;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @AfterEach
    void leaveNothing() {
        clients.findAll().stream()
                .filter(client -> client.code().startsWith("F-"))
                .forEach(clients::delete);
    }

    @Test
    void what_goes_out_comes_back_the_same() {
        imported("F-1;'=1+1;FR;;;O'Neil \"dit\" l'Ancien;o@f.example;0639980060;EN;SMS, MAIL;AUCUN\n"
                + "F-1;'=1+1;FR;;;\"semi;colon\";o@f.example;;;;\n"
                + "F-1;'=1+1;FR;;;\"semi;colon\";;+33639980061;;;\n"
                + "F-2;''@x;EN;f2.example g2.example;api,sms;;;;;;\n");
        var before = known();
        var export = export();
        assertThat(export).startsWith("\uFEFF" + TITLES).contains(";'=1+1;", ";''@x;", ";'+33639980060;", ";AUCUN\r\n");

        clients.findAll().stream()
                .filter(client -> client.code().startsWith("F-"))
                .forEach(clients::delete);
        var answer = send(export);

        assertThat(JsonPath.<List<Object>>read(answer.body(), "$.refused")).isEmpty();
        assertThat(export()).isEqualTo(export);
        assertThat(known()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void good_lines_are_kept_and_each_refused_line_says_where_and_why() {
        var answer = imported("""
                F-1;Un;FR;f1.example;api;Ana;ana@f1.example;;;;
                F-1;Un;FR;f1.example;api;Bob;bob;;;;
                F-1;Autre;FR;f1.example;api;Cyd;cyd@f1.example;;;;

                F-2;Deux;FR;acme.example;;Dan;dan@f2.example;;;;
                F-3;"Tr
                ois";FR;;;;;;;;
                F-4;Quatre;FR;;fax;;;;;;
                ;Sans code;FR;;;;;;;;
                F-5;Cinq
                F-6;Six;;;;;;;;;
                """);

        assertThat(JsonPath.<Integer>read(answer.body(), "$.imported")).isEqualTo(2);
        assertThat(JsonPath.<List<Integer>>read(answer.body(), "$.refused[*].line"))
                .containsExactly(3, 4, 6, 7, 9, 10, 11);
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.refused[*].sentence"))
                .allMatch(sentence -> sentence.matches("\\p{Lu}.*\\."))
                .satisfiesExactly(
                        said -> assertThat(said).contains("contacts.email"),
                        said -> assertThat(said).contains("que la ligne 2"),
                        said -> assertThat(said).contains("déjà à un autre client"),
                        said -> assertThat(said).contains("saut de ligne"),
                        said -> assertThat(said).contains("« fax »"),
                        said -> assertThat(said).contains("« code » manque"),
                        said -> assertThat(said).contains("2 cellules au lieu de 11"));
        assertThat(clients.get("F-1").contacts()).extracting(Contact::name).containsExactly("Ana");
        assertThat(clients.existsById("F-2")).isFalse();
    }

    @Test
    void what_is_not_in_the_file_stays_and_a_refused_client_is_not_changed() {
        imported("F-1;Un;FR;;;Ana;ana@f1.example;;;;\nF-1;Un;FR;;;Bob;bob@f1.example;;;;\nF-2;Deux;FR;;;;;;;;\n");

        imported("F-1;Une;FR;;;Bobby;BOB@f1.example;;;;\nF-2;Deuxième;FR;;fax;;;;;;\n");

        assertThat(clients.get("F-1").name()).isEqualTo("Une");
        assertThat(clients.get("F-1").contacts()).extracting(Contact::name).containsExactly("Ana", "Bobby");
        assertThat(clients.get("F-2").name()).isEqualTo("Deux");
        assertThat(clients.existsById("ACME")).isTrue();
    }

    @Test
    void a_file_sent_back_as_it_is_changes_nothing_even_where_people_share_an_address() {
        imported("F-1;Un;FR;;;Ana;a@f.example;;;;\nF-1;Un;FR;;;Bob;a@f.example;;;;\nF-1;Un;FR;;;Bob;;0639980070;;;\n");
        var before = clients.findAll();

        send(export());

        assertThat(clients.findAll()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void columns_may_come_in_another_order_and_more_of_them() {
        var answer = send("Sujets;PORTEURS;langue contact;mobile;email;contact;services;domaines;langue;nom;code;note\n"
                + "incidents;;;;;;;;;Un;F-1;à rappeler\nincidents;;;;a@f.example;Ana;;;;Deux;F-2;\n");

        assertThat(JsonPath.<Integer>read(answer.body(), "$.imported")).isEqualTo(1);
        assertThat(clients.get("F-2").contacts().get(0).topics()).containsExactly(Topic.INCIDENTS);
    }

    @Test
    void a_code_that_differs_only_in_its_case_is_refused_and_the_other_is_named() {
        var answer = imported("F-Un;Un;FR;;;;;;;;\nF-UN;Deux;FR;;;;;;;;\nnorthwind;Trois;FR;;;;;;;;\n");

        assertThat(JsonPath.<List<Integer>>read(answer.body(), "$.refused[*].line"))
                .containsExactly(3, 4);
        assertThat(JsonPath.<List<String>>read(answer.body(), "$.refused[*].sentence"))
                .satisfiesExactly(
                        said -> assertThat(said).contains("F-Un"),
                        said -> assertThat(said).contains("NORTHWIND"));
    }

    @Test
    void a_client_has_at_most_200_contacts_also_by_files() {
        var lines = IntStream.rangeClosed(1, 201)
                .mapToObj(number -> "F-1;Un;FR;;;n" + number + ";n" + number + "@f.example;;;;\n")
                .collect(Collectors.joining());

        var answer = imported(lines);

        assertThat(JsonPath.<Integer>read(answer.body(), "$.imported")).isZero();
        assertThat(JsonPath.<List<Object>>read(answer.body(), "$.refused")).hasSize(201);
    }

    private List<Client> known() {
        return clients.findAll().stream()
                .map(client -> client.with(null, client.contacts()))
                .toList();
    }

    private HttpResponse<String> imported(String lines) {
        var answer = send(TITLES + lines);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private HttpResponse<String> send(String file) {
        return send(file.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(byte[] file) {
        return vigie.ask("responsable", "/api/clients/import")
                .with("Content-Type", "text/csv")
                .send("POST", file);
    }

    private String export() {
        var answer = vigie.ask("responsable", "/api/clients/export").get();
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        return answer.body();
    }
}
