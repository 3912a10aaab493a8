package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.contract.Outside;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Zoé asks what we hold of her, and then that it goes: it goes wherever it stands, and nothing else does. */
class PersonErasedTest extends PersonStory {

    private static final String GONE = "Effacé à la demande de la personne.";

    @Test
    void she_is_handed_out_everything_and_it_is_written_down_who_asked_without_her() {
        var answer = ask("POST", "/api/persons/export", WHO + "}");

        var outside = new Outside(port);
        assertThat(outside.<List<String>>read(answer, "$.entries[*].where"))
                .contains(
                        "client_contact",
                        "incident",
                        "report",
                        "journal",
                        "notice",
                        "conversation",
                        "enclosure",
                        "problem",
                        "mail_taken",
                        "engine");
        assertThat(outside.<List<String>>read(answer, "$.entries[?(@.where=='report' && @.own==true)].reference"))
                .containsExactlyInAnyOrder(hers.reference(), mailed.reference());
        assertThat(outside.<List<String>>read(answer, "$.entries[?(@.where=='report' && @.own==false)].reference"))
                .containsExactlyInAnyOrder(others.reference(), open.reference());
        assertThat(answer.body()).contains("zoe.eml", "\"complete\":true");
        assertThat(stage.database()
                        .sql("select asked, by, person from person_request")
                        .query()
                        .singleRow())
                .containsEntry("asked", "EXPORT")
                .containsEntry("by", "responsable")
                .extractingByKey("person")
                .asString()
                .doesNotContainIgnoringCase("zoe");

        stage.database()
                .sql("update incident set restricted = true where reference = ?")
                .param(hers.reference())
                .update();
        var once = ask("POST", "/api/persons/export", WHO + "}");
        assertThat(outside.<List<String>>read(once, "$.withheld"))
                .as("what few may read")
                .containsExactly(hers.reference());
        assertThat(once.body()).doesNotContain("Joignable").contains("Quotas");
    }

    @Test
    void she_goes_from_every_table_and_what_is_open_keeps_her_until_it_is_closed() {
        var journal = hers.view().journal().size();

        var answer = erase(WHO);

        var outside = new Outside(port);
        assertThat(outside.<List<String>>read(answer, "$.kept")).containsExactly(open.reference());
        assertThat(outside.<String>read(answer, "$.sentence")).contains("Renouvelez la demande une fois clos");
        assertThat(outside.<Map<String, Integer>>read(answer, "$.erased"))
                .containsEntry("incident", 3)
                .containsEntry("report", 3)
                .containsEntry("client_contact", 1)
                .containsEntry("conversation", 1)
                .containsEntry("chat_line", 1)
                .containsEntry("enclosure", 1)
                .containsEntry("mail_taken", 1);
        assertThat(hers.view().subject()).isEqualTo(GONE);
        assertThat(hers.view().journal()).hasSize(journal);
        assertThat(hers.view().client()).isEqualTo("ZETA");
        assertThat(others.view().description()).isEqualTo("Voir <[effacé]>, [effacé], pas anne-zoe@zeta.example");
        assertThat(problem.the("symptom")).isEqualTo("Signalé par [effacé]");
        assertThat(open.view().description()).contains(ZOE);
        assertThat(where(ZOE)).containsOnly("act_ru_variable", "incident", "report");
        assertThat(where("Zoé Petit")).isEmpty();
        assertThat(where("lea@zeta.example")).contains("client_contact", "report", "notice");

        open.intervene("action", "CLIENT_CONTACT", "comment", "Fait");
        open.restore("resolution", "Fait");
        open.confirm(true);
        allHasLeft();
        assertThat(erase(WHO).body()).contains("\"sentence\":null");
        assertThat(where(ZOE)).isEmpty();
        assertThat(where("Prévenir [effacé]")).contains("incident", "report");

        assertThat(outside.<Map<String, Integer>>read(erase(WHO), "$.erased"))
                .as("the third time")
                .isEmpty();
        assertThat(stage.database()
                        .sql("select distinct reason from person_request where asked = 'ERASE'")
                        .query(String.class)
                        .list())
                .containsExactly("Demande de [effacé] du 20 novembre");
        assertThat(stage.database()
                        .sql("select count(distinct person) from person_request")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void a_letter_that_has_not_left_is_withdrawn_and_one_in_hand_is_waited_for() {
        stage.database()
                .sql("update notice set status = 'PENDING', due_at = now() where recipient = ? and reference = ?")
                .params(ZOE, hers.reference())
                .update();
        stage.database()
                .sql("update notice set status = 'SENDING', due_at = now() where recipient = ? and reference = ?")
                .params(ZOE, mailed.reference())
                .update();

        var answer = erase(WHO);

        assertThat(hers.states("effacé")).isNotEmpty().containsOnly("FAILED");
        assertThat(mailed.states(ZOE)).isNotEmpty().containsOnly("SENDING");
        assertThat(new Outside(port).<List<String>>read(answer, "$.kept")).contains(mailed.reference());
        allHasLeft();
        erase(WHO);
        assertThat(mailed.states(ZOE)).isEmpty();
    }

    @Test
    void by_her_name_she_is_found_at_her_client_only() {
        var elsewhere = closed(aReport().from("ACME").about("Zoé Petit d'Acme").started(), "elle");

        erase("{\"name\":\"zoé petit\",\"client\":\"zeta\"");

        assertThat(hers.view().subject()).isEqualTo(GONE);
        assertThat(elsewhere.view().subject()).isEqualTo("Zoé Petit d'Acme");
        assertThat(where("Zoé Petit")).contains("incident", "report", "journal");
    }
}
