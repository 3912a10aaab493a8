package fr.vigie.client;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@VigieTest
class ClientBadFileTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "code;nom\nF-1;Un\n",
                "code,nom,langue,domaines,services,contact,email,mobile,langue contact,porteurs,sujets\n",
                "code;nom;langue;domaines;services;contact;email;mobile;langue contact;porteurs;sujets;code\n"
            })
    void a_file_without_its_titles_is_refused(String file) {
        assertProblem(send(file), 422);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_whole() {
        assertProblem(send(TITLES + "F-1;Un;FR;;;;;;;;\nF-2;\"Deux;FR;;;;;;;;\n"), 400);
        var excel = send((TITLES + "F-1;Société;FR;;;;;;;;\n").getBytes(Charset.forName("windows-1252")));
        assertProblem(excel, 400);
        assertThat(JsonPath.<String>read(excel.body(), "$.detail")).contains("UTF-8");
        assertProblem(send(""), 400);
        assertProblem(vigie.ask("responsable", "/api/clients/import").post("{}"), 415);
        assertThat(clients.existsById("F-1")).isFalse();
    }

    @Test
    void too_long_a_file_is_refused() {
        assertProblem(send(TITLES + "F-1;Un;;;;;;;;;\n".repeat(10_001)), 422);
        assertProblem(send(TITLES + ";".repeat(1024 * 1024)), 413);
    }

    private HttpResponse<String> send(String file) {
        return send(file.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(byte[] file) {
        return vigie.ask("responsable", "/api/clients/import")
                .with("Content-Type", "text/csv")
                .send("POST", file);
    }
}
