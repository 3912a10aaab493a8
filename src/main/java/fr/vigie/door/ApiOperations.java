package fr.vigie.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** Completes the description of each operation: its notes, and every way in which it can be refused. */
@Component
class ApiOperations implements OpenApiCustomizer {

    private static final String PROBLEM = "application/problem+json";

    private final Map<String, OperationNotes> notes = OperationNotes.all();
    private final ObjectMapper json;

    ApiOperations(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getComponents().addSchemas("Problem", problem());
        api.getPaths()
                .forEach((path, doors) ->
                        doors.readOperationsMap().forEach((method, operation) -> complete(path, method, operation)));
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        var known = notes.get(method + " " + path);
        if (known != null) {
            new Annotated(operation, json).write(path, known);
        }
        var sentences = known == null || known.refuses() == null ? Map.<Integer, String>of() : known.refuses();
        var refused = new LinkedHashMap<Integer, String>();
        var statuses = new TreeSet<>(Refused.everywhere(path, method, operation));
        statuses.addAll(sentences.keySet());
        statuses.forEach(status -> refused.put(status, sentences.getOrDefault(status, Refused.sentence(path, status))));
        refused.forEach((status, sentence) ->
                operation.getResponses().addApiResponse(String.valueOf(status), refusal(status, sentence, path)));
    }

    private ApiResponse refusal(int status, String sentence, String path) {
        var problem = Problems.of(HttpStatusCode.valueOf(status), sentence);
        var example = new LinkedHashMap<String, Object>();
        example.put("type", "about:blank");
        example.put("title", problem.getTitle());
        example.put("status", status);
        example.put("detail", sentence);
        example.put("instance", Refused.instance(path));
        return new ApiResponse()
                .description(String.valueOf(problem.getTitle()))
                .content(new Content()
                        .addMediaType(
                                PROBLEM,
                                new MediaType()
                                        .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                                        .example(example)));
    }

    private static Schema<?> problem() {
        return new Schema<>()
                .type("object")
                .types(Set.of("object"))
                .description("Un refus (RFC 9457) ; « detail » est une phrase à montrer telle quelle.")
                .addProperty("type", text("Une URI ; about:blank tant que « status » dit tout"))
                .addProperty("title", text("Le genre de refus, en deux ou trois mots"))
                .addProperty("status", new Schema<>().type("integer").types(Set.of("integer")))
                .addProperty("detail", text("Ce qui ne va pas, en français"))
                .addProperty("instance", text("L'adresse qui a refusé"));
    }

    private static Schema<?> text(String words) {
        return new Schema<>().type("string").types(Set.of("string")).description(words);
    }
}
