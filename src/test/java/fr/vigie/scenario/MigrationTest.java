package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.contract.Outside;
import fr.vigie.incident.EntryKind;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A process owner takes what is running over to the version that they deployed. */
class MigrationTest extends PlannedStory {

    @Test
    void a_longer_delay_is_counted_from_the_opening_of_each_ticket() throws IOException {
        at("2026-11-23T10:00");
        var ticket = aReport().openedAs(1);
        advance(minutes(5));
        deploy("reaction.bpmn", reaction().replace(">PT15M<", ">PT20M<"));

        var rehearsal = asked(null);

        assertThat(ticket).mustSeeSomebodyActBy("2026-11-23T10:15");
        assertThat(read(rehearsal, "done")).isEqualTo("false");
        assertThat(read(rehearsal, "instances[0].steps")).contains("P1 · Intervenir");
        assertThat(read(rehearsal, "instances[0].dueBefore")).isEqualTo("2026-11-23T09:15:00Z");
        assertThat(read(rehearsal, "instances[0].dueAfter")).isEqualTo("2026-11-23T09:20:00Z");

        var done = asked(read(rehearsal, "plan"));

        assertThat(read(done, "done")).isEqualTo("true");
        assertThat(read(done, "moved") + read(done, "kept")).isEqualTo("10");
        assertThat(ticket)
                .mustSeeSomebodyActBy("2026-11-23T10:20")
                .saysInItsJournal(EntryKind.DEADLINE_MOVED, "procédure", "10:15", "10:20", "version");
        advance(minutes(10));
        assertThat(ticket).hasEscalationLevel(0);
        advance(minutes(5));
        assertThat(ticket).hasEscalationLevel(1);
        assertThat(read(asked(null), "instances.length()")).isEqualTo("0");
    }

    @Test
    void who_was_asked_already_is_not_asked_a_second_time() throws IOException {
        at("2026-11-23T10:00");
        var ticket = aReport().openedAs(2);
        advance(minutes(31));
        assertThat(ticket).hasEscalationLevel(1);
        var pages = ticket.pages();
        deploy("reaction.bpmn", reaction().replace(">PT30M<", ">PT25M<"));

        assertThat(read(asked(read(asked(null), "plan")), "moved")).isEqualTo("1");

        assertThat(ticket).hasOneTimerAt(Time.paris("2026-11-23T10:45"));
        advance(minutes(1));
        assertThat(ticket).hasEscalationLevel(1).hasInItsJournal(0, EntryKind.DEADLINE_MOVED);
        assertThat(ticket.pages()).isEqualTo(pages);
    }

    @Test
    void a_promise_that_can_still_be_kept_is_not_broken_by_a_shorter_one() throws IOException {
        at("2026-11-23T10:00");
        var late = aReport().openedAs(2);
        advance(minutes(22));
        var early = aReport().openedAs(2);
        advance(minutes(3));
        deploy("reaction.bpmn", reaction().replace(">PT30M<", ">PT20M<"));

        asked(read(asked(null), "plan"));

        assertThat(late).mustSeeSomebodyActBy("2026-11-23T10:30").hasEscalationLevel(0);
        assertThat(early).mustSeeSomebodyActBy("2026-11-23T10:42");
        advance(minutes(5));
        assertThat(late).hasEscalationLevel(1);
    }

    @Test
    void one_whose_step_is_gone_stays_with_its_version_and_says_which() throws IOException {
        at("2026-11-23T10:00");
        var problem = Trouble.declared(stage, "support", "title", "Fuite mémoire", "service", "api");
        var drawn = Files.readString(Path.of("bpmn/problem/problem.bpmn"));
        deploy("problem.bpmn", drawn.replace("\"analyse\"", "\"study\""));
        var plan = read(knock("procedes", "problem", null), "plan");

        var done = knock("procedes", "problem", plan);

        assertThat(read(done, "moved") + read(done, "kept")).isEqualTo("01");
        assertThat(read(done, "instances[0].reference")).isEqualTo(problem.reference());
        assertThat(read(done, "instances[0].sentence"))
                .contains("n'a pas sa place dans la version", "« Analyser le problème »");
        assertThat(read(knock("procedes", "problem", null), "kept")).isEqualTo("1");
    }

    @Test
    void only_what_was_rehearsed_is_done() throws IOException {
        at("2026-11-23T10:00");
        var ticket = aReport().openedAs(1);
        deploy("reaction.bpmn", reaction().replace(">PT15M<", ">PT20M<"));
        var plan = read(asked(null), "plan");
        deploy("reaction.bpmn", reaction().replace(">PT15M<", ">PT25M<"));

        var refused = asked(plan);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(read(refused, "detail")).contains("une autre version a été déployée");
        assertThat(ticket).mustSeeSomebodyActBy("2026-11-23T10:15");
        assertThat(knock("procedes", "nothing", null).statusCode()).isEqualTo(404);
        assertThat(knock("support", "reaction", null).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> asked(String plan) {
        return knock("procedes", "reaction", plan);
    }

    private HttpResponse<String> knock(String account, String procedure, String plan) {
        return new Outside(port)
                .ask(account, "/api/procedures/" + procedure + "/migrate")
                .post(plan == null ? "{}" : Outside.json(Map.of("plan", plan)));
    }

    private String read(HttpResponse<String> answer, String path) {
        return String.valueOf(new Outside(port).<Object>read(answer, "$." + path));
    }

    private static String reaction() throws IOException {
        return Files.readString(Path.of("bpmn/incident/reaction.bpmn"));
    }
}
