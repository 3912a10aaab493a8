package fr.vigie.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.engine.Release;
import fr.vigie.procedure.Finding;
import fr.vigie.procedure.Procedures;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A table that would stop whoever asks it, or answer nothing sensible, is named with its line and column. */
@VigieTest
class TablesTest {

    @Autowired
    Procedures procedures;

    @Autowired
    Release release;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            patience.dmn       | "NEXT_TEAM"            | NEXT TEAM            | la condition « NEXT TEAM » de la colonne level ne se lit pas
            patience.dmn       | "NEXT_TEAM"            | NEXT_TEAM            | écrivez "NEXT_TEAM"
            patience.dmn       | "NEXT_TEAM"            | "NEXT TEAM"          | « NEXT TEAM » ne se demande pas ici (LAST_RESORT, MANAGERS, NEXT_TEAM)
            routing.dmn        | "EVENT"                | EVENT soir           | Table « routing », ligne 2 : la condition « EVENT soir » de la colonne slot ne se lit pas
            routing.dmn        | "EVENT"                | "SOIR"               | « SOIR » ne se demande pas ici
            routing.dmn        | hitPolicy="FIRST"      | hitPolicy="UNIQUE"   | la première ligne qui convient décide (FIRST)
            routing.dmn        | <text></text>          | <text>true</text>    | il manque une ligne sans condition
            routing.dmn        | <text>slot</text>      | <text>plage</text>   | cette table se lit avec covered, priority, slot, et rien d'autre
            routing.dmn        | name="pools"           | name="equipes"       | elle répond par pools, et rien d'autre
            routing.dmn        | "on-call"              | "astreintes"         | , ligne 4 : « "astreintes" » ne va pas dans pools
            routing.dmn        | "on-call"              | "on-call,astreintes" | ne va pas dans pools
            routing.dmn        | "on-call"              | ""                   | ne va pas dans pools
            priority.dmn       | <text>3</text>         | <text>"urgent"</text> | , ligne 4 : « "urgent" » ne va pas dans priority (de 1 à 5)
            priority.dmn       | <text>3</text>         | <text>9</text>       | « 9 » ne va pas dans priority (de 1 à 5)
            priority.dmn       | <text>3</text>         | <text></text>        | ne va pas dans priority
            priority.dmn       | "MONITORING"           | "ALARME"             | « ALARME » ne se demande pas ici
            priority.dmn       | hitPolicy="FIRST"      | hitPolicy="COLLECT"  | (FIRST)
            priority.dmn       | <text>service</text>   | <text>produit</text> | cette table se lit avec
            notice-rules.dmn   | "EXTENDED"             | NEW LONGER           | « NEW LONGER » de la colonne change ne se lit pas
            retention.dmn      | "CONVERSATIONS"        | LES CHATS            | « LES CHATS » de la colonne kind ne se lit pas
            service-levels.dmn | "api"                  | API SAAS             | « API SAAS » de la colonne service ne se lit pas
            recurrence.dmn     | <text></text>          | <text>«sms»</text>   | « «sms» » de la colonne service ne se lit pas
            alarm.dmn          | starts with(cellInput, "api-") | starts with( | « starts with( » de la colonne host ne se lit pas
            alarm.dmn          | starts with(cellInput, | start with(cellInput, | la fonction « start with » n'existe pas
            alarm.dmn          | starts with(cellInput, | starts with(machine, | « machine » sans guillemets est le nom d'une variable
            alarm.dmn          | name="severity"        | name="gravite"       | elle répond par client, service, severity, et rien d'autre
            alarm.dmn          | <text>host</text>      | <text>machine</text> | cette table se lit avec host, service, severity, source
            """)
    void what_is_wrong_is_named(String file, String drawn, String redrawn, String sentence) {
        assertThat(procedures.check(Map.of(file, changed(file, drawn, redrawn))))
                .extracting(Finding::sentence)
                .anyMatch(said -> said.contains(sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            routing.dmn   | "on-call"                      | "on-call, monitoring"
            routing.dmn   | "on-call"                      | "managers"
            routing.dmn   | "EVENT"                        | not("BUSINESS", "ON_CALL")
            priority.dmn  | <text>severity</text>          | <text>client</text>
            patience.dmn  | <text>3</text>                 | <text>[3..4]</text>
            patience.dmn  | <text>3</text>                 | <text>&gt;= 3</text>
            alarm.dmn     | starts with(cellInput, "api-") | some start in ["api-", "gw-"] satisfies starts with(cellInput, start)
            alarm.dmn     | starts with(cellInput, "api-") | -
            """)
    void what_can_be_asked_and_answered_is_left_alone(String file, String drawn, String redrawn) {
        assertThat(procedures.check(Map.of(file, changed(file, drawn, redrawn))))
                .isEmpty();
    }

    @Test
    void a_condition_deeper_than_anybody_reads_is_one_that_can_not_be_read() {
        var deep = "(".repeat(50_000) + "1" + ")".repeat(50_000);

        assertThat(procedures.check(Map.of("patience.dmn", changed("patience.dmn", "\"NEXT_TEAM\"", deep))))
                .extracting(Finding::sentence)
                .anyMatch(said -> said.contains("ne se lit pas"));
    }

    private byte[] changed(String file, String drawn, String redrawn) {
        var text = new String(release.files().get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(drawn);
        return text.replace(drawn, redrawn).getBytes(StandardCharsets.UTF_8);
    }
}
