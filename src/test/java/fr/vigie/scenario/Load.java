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
    private final ConcurrentLinkedQueue<String> undiagnosed = new ConcurrentLinkedQueue<>();
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
            people.execute(() -> untilOver(this::complete));
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
        // as many as a node can begin too: how it takes in a crowd is measured elsewhere
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
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
                String reference = JsonPath.read(answer.body(), "$.reference");
                if (reported.put(call, reference) == null) {
                    undiagnosed.add(reference);
                }
                answered = true;
            }
        } finally {
            if (!answered) {
                unanswered.add(call);
            }
            inHand.decrementAndGet();
        }
    }

    /** Of what was reported here, and of nothing else; what is not answered is done again. */
    private void complete() {
        var reference = undiagnosed.poll();
        if (reference == null) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            return;
        }
        var done = false;
        try {
            var task = JsonPath.<List<String>>read(
                    Knock.at(
                                    port,
                                    "/engine-rest/task?taskDefinitionKey=diagnose&processInstanceBusinessKey="
                                            + reference)
                            .as("responsable")
                            .get()
                            .body(),
                    "$[*].id");
            done = task.isEmpty() || isTaken(task.get(0));
            if (done && !task.isEmpty()) {
                completed.add(reference);
            }
        } finally {
            if (!done) {
                undiagnosed.add(reference);
            }
        }
    }

    private boolean isTaken(String task) {
        return Knock.at(port, "/engine-rest/task/" + task + "/complete")
                        .as("responsable")
                        .post(json(Map.of(
                                "variables",
                                Map.of(
                                        "priority",
                                        Map.of("value", 3),
                                        "diagnosis",
                                        Map.of("value", "Vu"),
                                        "service",
                                        Map.of("value", "api")))))
                        .statusCode()
                == 204;
    }
}
