package fr.vigie.contract;

import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@VigieTest
class AtOnceTest {

    @LocalServerPort
    int port;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @Test
    void of_two_agents_who_complete_one_task_one_does_and_the_other_is_told_that_it_is_done() throws Exception {
        var reference = vigie.reported("à deux");
        var complete = "/engine-rest/task/" + vigie.task(reference, "id") + "/complete";
        var priority = "{\"variables\":{\"priority\":{\"value\":2}}}";

        var answers = atOnce(6, () -> vigie.ask("responsable", complete).post(priority));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(204);
        assertThat(answers).filteredOn(answer -> answer.statusCode() != 204).allSatisfy(this::assertTooLate);
        assertTooLate(vigie.ask("responsable", complete).post(priority));
        assertThat(vigie.task(reference, "taskDefinitionKey")).isEqualTo("interveneP2");
        assertThat(vigie.<List<String>>read(vigie.incident(reference), "$.journal[?(@.kind == 'OPENED')].kind"))
                .hasSize(1);
    }

    @Test
    void priorities_that_change_at_once_change_one_after_the_other_or_are_told_so() throws Exception {
        var reference = vigie.opened("à plusieurs", 5);
        var next = IntStream.rangeClosed(1, 4).iterator();

        var answers = atOnce(4, () -> {
            int priority;
            synchronized (next) {
                priority = next.next();
            }
            return vigie.ask("support", "/api/incidents/" + reference + "/priority")
                    .post(json(Map.of("priority", priority, "reason", "essai")));
        });

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .isSubsetOf(200, 409)
                .contains(200);
        assertThat(vigie.task(reference, "taskDefinitionKey"))
                .isEqualTo("interveneP" + vigie.<Integer>read(vigie.incident(reference), "$.priority"));
        var changed =
                answers.stream().filter(answer -> answer.statusCode() == 200).count();
        assertThat(vigie.<List<String>>read(
                        vigie.incident(reference), "$.journal[?(@.kind == 'PRIORITY_CHANGED')].kind"))
                .hasSize((int) changed);
    }

    @Test
    void a_start_by_form_is_a_report_too() {
        var form = "/engine-rest/process-definition/key/incident/submit-form";
        var good = "{\"variables\":{\"channel\":{\"value\":\"PHONE\"},\"subject\":{\"value\":\"a\"}}}";

        assertThat(vigie.ask("support", form).post(good).statusCode()).isEqualTo(200);
        EngineStartTest.assertRefused(vigie.ask("support", form).post(good.replace("PHONE", "FAX")), "canal");
    }

    private void assertTooLate(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(404, 409);
    }

    private static List<HttpResponse<String>> atOnce(int times, Supplier<HttpResponse<String>> request)
            throws Exception {
        var callers = Executors.newFixedThreadPool(times);
        var answers = new ArrayList<HttpResponse<String>>();
        for (var answer : callers.invokeAll(IntStream.range(0, times)
                .mapToObj(number -> (Callable<HttpResponse<String>>) request::get)
                .toList())) {
            answers.add(answer.get());
        }
        callers.shutdown();
        return answers;
    }
}
