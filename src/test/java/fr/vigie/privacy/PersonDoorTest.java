package fr.vigie.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What can't be carried out is refused in a sentence, before anything is looked for. */
@VigieTest
class PersonDoorTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"email":"support@vigie.example","reason":"x"}       | 422 | de chez nous
            {"email":"zoe@zeta.example"}                         | 422 | Dites pourquoi ces données sont effacées
            {"email":"zoe@zeta.example","reason":"  "}           | 422 | Dites pourquoi ces données sont effacées
            {"reason":"x"}                                       | 422 | Dites de qui il s'agit
            {"name":"Zoé Petit","reason":"x"}                    | 422 | Un nom (name) ne désigne quelqu'un qu'avec son client
            {"email":"zo\\u0000e@zeta.example","reason":"x"}     | 422 | ne se laisse pas lire
            {"email":["zoe@zeta.example"],"reason":"x"}          | 400 | ""
            """)
    void nobody_is_erased_by_mistake(String json, int status, String sentence) {
        var answer = Knock.at(port, "/api/persons/erase").as("responsable").post(json);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(sentence.replace("\"", ""));
    }
}
