package fr.vigie.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One operation of the description, to which its notes are added. */
class Annotated {

    private static final String JSON = "application/json";
    private static final String ANY = "*/*";

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");

    private final Operation operation;
    private final ObjectMapper json;

    Annotated(Operation operation, ObjectMapper json) {
        this.operation = operation;
        this.json = json;
    }

    /** @param path as it is described, its names in braces */
    void write(String path, OperationNotes notes) {
        declareNames(path);
        if (operation.getSummary() == null) {
            operation.setSummary(notes.summary());
        }
        if (operation.getDescription() == null) {
            operation.setDescription(notes.description());
        }
        writeParameters(notes.parameters() == null ? Map.of() : notes.parameters());
        if (notes.request() != null) {
            writeRequest(notes.request());
        }
        writeAnswers(notes.answers() == null ? Map.of() : notes.answers());
    }

    /** A door that reads its path by hand names nothing of it. */
    private void declareNames(String path) {
        var names = NAME.matcher(path);
        while (names.find()) {
            var name = names.group(1);
            if (operation.getParameters() == null
                    || operation.getParameters().stream().noneMatch(known -> name.equals(known.getName()))) {
                operation.addParametersItem(new PathParameter().name(name).schema(new StringSchema()));
            }
        }
    }

    /** A door that reads its body by hand takes JSON. */
    private void writeRequest(JsonNode example) {
        if (operation.getRequestBody() == null) {
            operation.setRequestBody(new RequestBody()
                    .content(new Content().addMediaType(JSON, new MediaType().schema(new ObjectSchema()))));
        }
        named(operation.getRequestBody().getContent(), JSON)
                .forEach((type, media) -> media.setExample(value(type, example)));
    }

    private void writeParameters(Map<String, JsonNode> examples) {
        var parameters = operation.getParameters();
        if (parameters == null) {
            return;
        }
        for (var parameter : parameters) {
            var example = examples.get(parameter.getName());
            if (example != null) {
                parameter.setExample(plain(example));
            }
        }
    }

    /** What the code says is one answer; the notes know which statuses it has. */
    private void writeAnswers(Map<String, OperationNotes.Answer> answers) {
        if (answers.isEmpty()) {
            return;
        }
        var found = operation.getResponses().values().stream()
                .filter(answer -> answer.getContent() != null)
                .findFirst();
        var responses = new ApiResponses();
        answers.forEach((status, answer) -> responses.addApiResponse(
                status, response(answer, found.map(ApiResponse::getContent).orElse(null))));
        operation.setResponses(responses);
    }

    private ApiResponse response(OperationNotes.Answer answer, @Nullable Content found) {
        var response = new ApiResponse().description(answer.words());
        if (answer.example() == null) {
            return response;
        }
        var type = answer.type() == null ? JSON : answer.type();
        var schema = found == null || found.isEmpty() || !type.equals(JSON)
                ? new StringSchema()
                : found.values().iterator().next().getSchema();
        return response.content(new Content()
                .addMediaType(
                        type,
                        new MediaType()
                                .schema(type.equals(JSON) && found == null ? null : schema)
                                .example(value(type, answer.example()))));
    }

    /** Under the type that it has: "anything" is what a door says that was not asked. */
    private static Content named(@Nullable Content content, String type) {
        if (content == null) {
            return new Content();
        }
        var any = content.remove(ANY);
        return any == null ? content : content.addMediaType(type, any);
    }

    private Object value(String type, JsonNode example) {
        return type.startsWith(JSON) ? json.convertValue(example, Object.class) : plain(example);
    }

    private static String plain(JsonNode example) {
        return example.isValueNode() ? example.asText() : example.toString();
    }
}
