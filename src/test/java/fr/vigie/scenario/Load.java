package fr.vigie.scenario;

import static fr.vigie.contract.Outside.json;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** People who report and complete without a pause, and tell again what was not answered, at whichever node lives now. */
class Load implements AutoCloseable {

    private static final int REPORTERS = 2;
    private static final int AGENTS = 2;
    private static final int NOBODY = -1;

    private final String name;
    private final Map<String, String> reported = new ConcurrentHashMap<>();
    private final Set<String> completed = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger inHand = new AtomicInteger();
    private final ExecutorService people = Executors.newFixedThreadPool(REPORTERS + AGENTS);
    private volatile int port = NOBODY;
    private volatile boolean over;

    Load() {
        this("call-");
    }

    /** People whose calls are numbered apart from those of others. */
    Load(String name) {
        this.name = name;
        for (int i = 0; i < REPORTERS; i++) {
            people.execute(() -> untilOver(this::report));
        }
        for (int i = 0; i < AGENTS; i++) {
            int first = i;
            people.execute(() -> untilOver(() -> complete(first)));
        }
    }

    /** By the number of the call: the ticket that the answer named. */
    Map<String, String> reported() {
        return reported;
    }

    /** Whose diagnosis was taken. */
    Set<String> completed() {
        return completed;
    }

    void goOn(int at) {
        port = at;
    }

    boolean isAnsweredAll() {
        over = true;
        if (unanswered.isEmpty() && inHand.get() == 0) {
            return true;
        }
        tellAgain();
        return false;
    }

    void stop() throws InterruptedException {
        close();
        people.awaitTermination(1, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        over = true;
        people.shutdown();
    }

    private void untilOver(Runnable deed) {
        while (!over) {
            try {
                if (port == NOBODY) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                } else {
                    deed.run();
                }
            } catch (RuntimeException cut) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    private void report() {
        var again = unanswered.poll();
        tell(again == null ? name + number.incrementAndGet() : again);
    }

    private void tellAgain() {
        for (var call = unanswered.poll(); call != null; call = unanswered.poll()) {
            tell(call);
        }
    }

    private void tell(String call) {
        inHand.incrementAndGet();
        var answered = false;
        try {
            var answer = Knock.at(port, "/api/reports")
                    .as("integrateur")
                    .post(json(Map.of(
                            "channel",
                            "PHONE",
                            "subject",
                            "Panne " + call,
                            "externalId",
                            call,
                            "contact",
                            Map.of("name", "Max", "email", call + "@client.example"))));
            if (answer.statusCode() == 200 || answer.statusCode() == 201) {
                reported.put(call, JsonPath.read(answer.body(), "$.reference"));
                answered = true;
            }
        } finally {
            if (!answered) {
                unanswered.add(call);
            }
            inHand.decrementAndGet();
        }
    }

    /** The agents don't take each other's tasks. */
    private void complete(int first) {
        var tasks = Knock.at(
                        port, "/engine-rest/task?taskDefinitionKey=diagnose&maxResults=1&firstResult=" + 5 * first)
                .as("responsable")
                .get()
                .body();
        for (var task : JsonPath.<List<Map<String, String>>>read(tasks, "$[*]")) {
            var answer = Knock.at(port, "/engine-rest/task/" + task.get("id") + "/complete")
                    .as("responsable")
                    .post(json(Map.of(
                            "variables",
                            Map.of(
                                    "priority",
                                    Map.of("value", 3),
                                    "diagnosis",
                                    Map.of("value", "Vu"),
                                    "service",
                                    Map.of("value", "api")))));
            if (answer.statusCode() == 204) {
                completed.add(JsonPath.read(
                        Knock.at(port, "/engine-rest/history/process-instance/" + task.get("processInstanceId"))
                                .as("responsable")
                                .get()
                                .body(),
                        "$.businessKey"));
            }
        }
    }
}
