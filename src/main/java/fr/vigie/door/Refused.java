package fr.vigie.door;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatusCode;

/** How any operation can be refused, by what it is: in the order in which it is judged. */
class Refused {

    private static final Set<String> OPEN = Set.of("/api/chat/conversations", "/api/deliveries/sms");

    /** The statuses that follow from the shape of an operation alone. */
    static Set<Integer> everywhere(String path, HttpMethod method, Operation operation) {
        var statuses = new TreeSet<Integer>();
        if (!OPEN.contains(path)) {
            statuses.add(401);
        }
        if (!hasKeyOfItsOwn(path)) {
            statuses.add(403);
        }
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "query".equals(parameter.getIn()))) {
            statuses.add(400);
        }
        if (method != HttpMethod.GET && operation.getRequestBody() != null) {
            statuses.addAll(Set.of(400, 413, 422));
            if (!takesWhateverComes(path)) {
                statuses.add(415);
            }
        }
        if (operation.getResponses().values().stream().anyMatch(answer -> answer.getContent() != null)) {
            statuses.add(406);
        }
        return statuses;
    }

    /** What is said where the notes say nothing of their own. */
    static String sentence(String path, int status) {
        if (status == 401 && hasKeyOfItsOwn(path)) {
            return "Il faut le jeton de cette porte (Authorization: Bearer …).";
        }
        return String.valueOf(Problems.of(HttpStatusCode.valueOf(status)).getDetail());
    }

    /** A path as somebody would ask for it. */
    static String instance(String path) {
        var prefix = path.contains("maintenances") ? "MNT" : path.contains("problems") ? "PRB" : "INC";
        return path.replace("{reference}", prefix + "-2026-000001").replaceAll("[{}]", "");
    }

    /** Whether it asks for a token or a signature, and for no account. */
    static boolean hasKeyOfItsOwn(String path) {
        return path.startsWith("/api/intake/") || path.startsWith("/api/chat/") || path.startsWith("/api/deliveries/");
    }

    /** Machines that tell us something are read by what they sent, and not by what they call it. */
    private static boolean takesWhateverComes(String path) {
        return path.startsWith("/api/intake/") || path.startsWith("/api/deliveries/");
    }

    private Refused() {}
}
