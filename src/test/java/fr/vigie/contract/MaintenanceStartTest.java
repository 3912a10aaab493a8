package fr.vigie.contract;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.VigieTest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several people begin one maintenance at once, before the engine has opened its window. */
@VigieTest
class MaintenanceStartTest {

    private static final int PEOPLE = 4;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    Clock clock;

    @RepeatedTest(3)
    void one_begins_it_and_the_others_read_that_somebody_was_first() throws Exception {
        var door = new MaintenanceDoor(port);
        var from = MaintenanceDoor.night(clock);
        String reference = new Outside(port)
                .read(door.plan("responsable", MaintenanceDoor.window(from, from.plusSeconds(3600))), "$.reference");
        Begun.now(reference, clock.instant(), database, runtime, jobs);

        var answers = new ArrayList<HttpResponse<String>>();
        Callable<HttpResponse<String>> start = () -> door.ask("support", reference, "start", Map.of());
        var callers = Executors.newFixedThreadPool(PEOPLE);
        try {
            for (var answer : callers.invokeAll(Collections.nCopies(PEOPLE, start))) {
                answers.add(answer.get());
            }
        } finally {
            callers.shutdownNow();
        }

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnlyOnce(200);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .hasSize(PEOPLE - 1)
                .allSatisfy(answer -> assertProblem(answer, 409));
        door.ask("support", reference, "finish", Map.of());
    }
}
