package fr.vigie.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** One operation of the engine's REST API, as its own description lists them. */
record EngineRoute(String method, String path) {

    private static final List<String> METHODS = List.of("get", "post", "put", "delete");

    /** All of them. */
    static List<EngineRoute> all() {
        var all = new ArrayList<EngineRoute>();
        paths().fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (METHODS.contains(method)) {
                        all.add(new EngineRoute(method.toUpperCase(Locale.ROOT), path.getKey()));
                    }
                }));
        all.sort(Comparator.comparing(EngineRoute::path).thenComparing(EngineRoute::method));
        return all;
    }

    private static JsonNode paths() {
        try (var description = EngineRoute.class.getResourceAsStream("/openapi.json")) {
            return new ObjectMapper().readTree(description).path("paths");
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Whether it only reads: many questions are asked by POST. */
    boolean reads() {
        return method.equals("GET");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
