package fr.vigie.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import fr.vigie.engine.Release;
import fr.vigie.procedure.Finding;
import fr.vigie.procedure.Procedures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The guard names the element and says in French what is wrong with it. */
@VigieTest
class GuardTest {

    @Autowired
    Procedures procedures;

    @Autowired
    Release release;

    @Autowired
    RepositoryService repository;

    @Test
    void nothing_is_found_in_the_release() {
        assertThat(procedures.check(release.files())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reaction.bpmn   | attachedToRef="interveneP2"  | attachedToRef="interveneP3"  | interveneP2 | il manque la minuterie de délai
            reaction.bpmn   | >PT30M<                      | >30 minutes<                 |             | 30 minutes
            reaction.bpmn   | delegateExpression="#{engage}" | delegateExpression="#{engager}" | engage  | l'étape « engager » n'existe pas
            reaction.bpmn   | delegateExpression="#{engage}" | delegateExpression="#{dataSource}" | engage | l'étape « dataSource » n'existe pas
            reaction.bpmn   | delegateExpression="#{engage}" | class="java.lang.Runtime"  | engage      | une classe Java ne se déploie pas
            reaction.bpmn   | delegateExpression="#{engage}" | type="shell"               | engage      | le type « shell » ne se déploie pas
            reaction.bpmn   | delegateExpression="#{engage}" | expression="#{''.getClass()}" | engage   | n'est pas du vocabulaire
            reaction.bpmn   | delegateExpression="#{engage}" | expression="#{engage}"    | engage      | choisissez « Delegate expression »
            reaction.bpmn   | errorCode="priorityChanged"  | errorCode="x"                |             | personne n'attrape l'erreur « x »
            reaction.bpmn   | isExecutable="true"          | isExecutable="false"         | reaction    | ce processus n'est pas exécutable, rien ne serait déployé
            reaction.bpmn   | >NEXT_IN_ROTA<               | >NEXT_IN<                    | remind      | les niveaux sont NEXT_IN_ROTA, NEXT_TEAM, MANAGERS, LAST_RESORT
            escalation.bpmn | >NEXT_TEAM<                  | >TEAM<                       | waitTeam    | le niveau « TEAM » n'existe pas
            reaction.bpmn   | ${priority == 2}             | ${priority == ''.getClass()} |             | n'est pas du vocabulaire
            reaction.bpmn   | ${priority == 2}             | ${priority == 2}${a.b}       |             | n'est pas du vocabulaire
            reaction.bpmn   | ${priority == 2}             | priority == 2                |             | la condition « priority == 2 » ne répond ni oui ni non
            reaction.bpmn   | ${priority == 2}             | oui                          |             | ne répond ni oui ni non
            reaction.bpmn   | ${priority == 2}             | #{ticket.priority(execution.processBusinessKey)} | | ne répond ni oui ni non
            reaction.bpmn   | ${priority == 2}             | ${prioritee == 2}            |             | personne ne donne de valeur à la variable « prioritee »
            reaction.bpmn   | #{ticket.pools(execution.processBusinessKey)} | #{ticket.class}  |        | n'est pas du vocabulaire
            reaction.bpmn   | #{ticket.pools(execution.processBusinessKey)} | #{ticket.erase(execution.processBusinessKey)} | | n'est pas du vocabulaire
            reaction.bpmn   | #{ticket.pools(execution.processBusinessKey)} | supprot           |       | l'équipe « supprot » n'existe pas
            reaction.bpmn   | camunda:candidateGroups="#{ticket.pools(execution.processBusinessKey)}" | camunda:x="" | | personne ne verrait cette tâche
            reaction.bpmn   | camunda:historyTimeToLive    | camunda:versionTag           | reaction    | History time to live
            reaction.bpmn   | formRef="intervene"          | formRef="intervenir"         |             | le formulaire « intervenir » n'existe pas
            reaction.bpmn   | >DEADLINE_NEAR<              | >DEADLINE_SOON<              | remind      | la notice « DEADLINE_SOON » n'existe pas
            reaction.bpmn   | name="notice"                | name="avis"                  | remind      | il manque le paramètre d'entrée « notice »
            incident.bpmn   | calledElement="reaction"     | calledElement="reagir"       |             | le processus appelé « reagir » n'existe pas
            incident.bpmn   | decisionRef="priority"       | decisionRef="urgence"        |             | la table « urgence » n'existe pas
            incident.bpmn   | name="attached"              | name="rattache"              | attachedMessage | personne n'envoie le message « rattache »
            incident.bpmn   | embedded:/camunda/app/tasklist/forms/report.html | embedded:deployment:vole.html | | n'est pas des nôtres
            handover.bpmn   | camunda:asyncBefore="true"   | camunda:asyncBefore="false"  | listTickets | Asynchronous before
            relieve.bpmn    | camunda:asyncBefore="true"   | camunda:asyncBefore="false"  | due         | Asynchronous before
            handover.bpmn   | name="planChanged"           | name="agendaChange"          | handover    | serait la dernière
            priority.dmn    | historyTimeToLive            | versionTag                   | priority    | History time to live
            patience.dmn    | "PT10M"                      | "dix minutes"                |             | dix minutes
            patience.dmn    | hitPolicy="FIRST"            | hitPolicy="COLLECT"          |             | FIRST
            routing.dmn     | <text>"support"</text>       | <text>''.getClass()</text>   |             | une réponse est un texte entre guillemets
            recurrence.dmn  | <text>30</text>              | <text>0</text>               |             | ne va pas dans days
            closed.fr.txt   | Objet                        | Sujet                        |             | closed.fr.txt
            """)
    void what_is_wrong_is_named(String file, String drawn, String redrawn, String element, String sentence) {
        var found = procedures.check(Map.of(file, changed(file, drawn, redrawn)));

        assertThat(found).extracting(Finding::sentence).anyMatch(said -> said.contains(sentence));
        assertThat(found).allMatch(finding -> finding.file().equals(file));
        if (element != null) {
            assertThat(found).extracting(Finding::element).contains(element);
        }
    }

    @Test
    void one_process_in_two_files_is_refused_in_our_words() {
        var reaction = changed("reaction.bpmn", ">PT30M<", ">PT20M<");

        assertThat(procedures.check(Map.of("reaction.bpmn", reaction, "reaction (copie).bpmn", reaction)))
                .extracting(Finding::sentence)
                .containsExactly("le processus « reaction » est dessiné deux fois, dans « reaction (copie).bpmn » et"
                        + " « reaction.bpmn » ; n'en déployez qu'un");
    }

    @Test
    void an_error_is_caught_where_the_same_deployment_catches_it() {
        var incident = changed("incident.bpmn", "errorCode=\"priorityChanged\"", "errorCode=\"x\"");

        assertThat(procedures.check(Map.of(
                        "reaction.bpmn",
                        changed("reaction.bpmn", "errorCode=\"priorityChanged\"", "errorCode=\"x\""),
                        "incident.bpmn",
                        incident)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name="Fixer | un nom compte au plus 255 caractères
            id="patience-level | un identifiant ou un code compte au plus 255 caractères
            """)
    void what_the_engine_has_no_room_for_is_refused_in_our_words(String drawn, String sentence) {
        var from = drawn.replace("Fixer", "");
        var found = procedures.check(Map.of("patience.dmn", changed("patience.dmn", from, from + "é".repeat(256))));

        assertThat(found).extracting(Finding::sentence).anyMatch(said -> said.endsWith(sentence));
    }

    @Test
    void all_that_is_wrong_is_said_at_once_and_nothing_is_deployed() {
        var before = repository.createDeploymentQuery().count();

        var found = procedures.check(Map.of(
                "reaction.bpmn",
                new String(changed("reaction.bpmn", ">PT30M<", ">bientôt<"), StandardCharsets.UTF_8)
                        .replace("formRef=\"intervene\"", "formRef=\"intervenir\"")
                        .replace("#{engage}", "#{nobody}")
                        .getBytes(StandardCharsets.UTF_8),
                "patience.dmn",
                changed("patience.dmn", "\"PT10M\"", "\"dix\""),
                "vole.js",
                new byte[0]));

        assertThat(found)
                .extracting(Finding::sentence)
                .anyMatch(said -> said.contains("bientôt"))
                .anyMatch(said -> said.contains("intervenir"))
                .anyMatch(said -> said.contains("nobody"))
                .anyMatch(said -> said.contains("dix"))
                .anyMatch(said -> said.contains("vole.js"));
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void what_is_new_in_the_same_deployment_is_known() {
        var reaction = changed("reaction.bpmn", "formRef=\"intervene\"", "formRef=\"agir\"");

        assertThat(procedures.check(Map.of("reaction.bpmn", reaction))).isNotEmpty();
        assertThat(procedures.check(Map.of(
                        "reaction.bpmn",
                        reaction,
                        "agir.form",
                        "{\"id\":\"agir\",\"components\":[]}".getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bpmn", "dmn", "abpmn", "a\n.bpmn", "a.BPMN", "a.cmmn", "a.js", "a"})
    void what_the_engine_may_take_for_a_diagram_without_our_looking_at_it_is_refused(String file) {
        var harmful = changed("reaction.bpmn", "delegateExpression=\"#{engage}\"", "class=\"java.lang.Runtime\"");

        assertThat(procedures.check(Map.of(file, harmful)))
                .extracting(Finding::sentence)
                .anyMatch(said -> said.contains("on ne déploie ici que des fichiers"));
    }

    @Test
    void a_form_that_is_none_is_found() {
        for (var content : List.of("", "[", "{}", "{\"id\":1,\"components\":[]}", "[".repeat(100_000))) {
            assertThat(procedures.check(Map.of("a.form", content.getBytes(StandardCharsets.UTF_8))))
                    .extracting(Finding::sentence)
                    .singleElement()
                    .asString()
                    .contains("a.form");
        }
    }

    private byte[] changed(String file, String drawn, String redrawn) {
        var text = file.endsWith(".txt")
                ? "Objet : a\nSMS : b\n\nc"
                : new String(release.files().get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(drawn);
        return text.replace(drawn, redrawn).getBytes(StandardCharsets.UTF_8);
    }
}
