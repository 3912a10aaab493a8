package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.vigie.Knock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many report at once: whoever comes while a procedure begins does not wait for it. */
class BurstTest extends Story {

    @Autowired
    PlatformTransactionManager transactions;

    @LocalServerPort
    int port;

    private final ExecutorService people = Executors.newFixedThreadPool(2);

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    @Test
    void who_reports_while_a_procedure_begins_is_answered_before_it_and_has_a_procedure_soon_after() throws Exception {
        at("2026-11-23T10:00");

        var first = new TransactionTemplate(transactions).execute(status -> {
            // no procedure begins before this ends
            stage.database()
                    .sql("lock table act_ru_execution in share row exclusive mode")
                    .update();
            var waiting = people.submit((Callable<HttpResponse<String>>) () -> report("un"));
            await().atMost(Duration.ofMinutes(1)).until(() -> kept() == 1);
            var second = report("deux");

            assertThat(second.statusCode()).isEqualTo(201);
            assertThat(second.body()).contains("\"status\":\"REPORTED\"", "\"pool\":null", "\"notices\":[]");
            assertThat(waiting).as("whoever came alone").isNotDone();
            assertThat(begun()).isZero();
            return waiting;
        });

        assertThat(answered(first)).contains("\"pool\":\"support\"");
        stage.incidents().allBegun();
        assertThat(begun()).isEqualTo(2);
        assertThat(stage.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("diagnose")
                        .count())
                .isEqualTo(2);
    }

    private static String answered(Future<HttpResponse<String>> report) throws Exception {
        return report.get().body();
    }

    private HttpResponse<String> report(String event) {
        return Knock.at(port, "/api/reports").as("integrateur").post("""
                        {"channel":"PHONE","subject":"Envoi impossible","service":"sms","externalId":"%s",
                         "contact":{"name":"Max","email":"max@client.example"}}""".formatted(event));
    }

    private int kept() {
        return count("true");
    }

    private int begun() {
        return count("underway");
    }

    private int count(String which) {
        return stage.database()
                .sql("select count(*) from incident where " + which)
                .query(Integer.class)
                .single();
    }
}
