package fr.vigie.bench;

import static fr.vigie.contract.Outside.json;

import fr.vigie.Knock;
import fr.vigie.bench.LoadDriver.Answer;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/** What clients of a measurement send. */
final class Doors {

    private Doors() {}

    /** A failure that nobody told before. */
    static Answer report(int port) {
        return Answer.of(reported(port).statusCode(), 201);
    }

    /** How it was answered. */
    static HttpResponse<String> reported(int port) {
        return Knock.at(port, "/api/reports")
                .as("integrateur")
                .post(json(Map.of(
                        "channel", "PHONE",
                        "subject", "Envoi impossible depuis ce matin",
                        "description", "Nos campagnes restent en file, sans erreur visible de notre côté.",
                        "service", "sms",
                        "externalId", UUID.randomUUID().toString(),
                        "contact", Map.of("name", "Max", "email", "max@client.example"))));
    }

    /** A process of the bare engine, with as many variables as a caller of that would give. */
    static Answer start(int port) {
        return start(port, Baseline.PROCESS);
    }

    static Answer start(int port, String process) {
        var answer = Knock.at(port, "/engine-rest/process-definition/key/" + process + "/start")
                .post(json(Map.of(
                        "businessKey",
                        UUID.randomUUID().toString(),
                        "variables",
                        Map.of("subject", Map.of("value", "Envoi impossible depuis ce matin")))));
        return Answer.of(answer.statusCode(), 200);
    }
}
