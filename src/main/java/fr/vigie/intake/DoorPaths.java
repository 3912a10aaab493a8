package fr.vigie.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;

/** At which address each door stands, whoever answers there. */
class DoorPaths {

    private static final String ID = "[^/]+";

    private static final Map<Pattern, Door> DOORS = Map.of(
            Pattern.compile("/api/reports"),
            Door.REPORTS,
            Pattern.compile("/api/intake/alertmanager"),
            Door.ALERTMANAGER,
            Pattern.compile("/api/intake/monitoring"),
            Door.MONITORING,
            Pattern.compile("/api/intake/heartbeat/" + ID),
            Door.HEARTBEAT,
            Pattern.compile("/api/intake/chat"),
            Door.PROVIDER,
            Pattern.compile("/api/chat/conversations(/" + ID + "/messages)?"),
            Door.CHAT,
            // the form of an agent, and the same start for a program
            Pattern.compile("(/engine-rest|/camunda/api/engine/engine/default)/process-definition/"
                    + "(key/incident|incident(:|%3A)" + ID + ")/(start|submit-form)"),
            Door.INTERNAL);

    private DoorPaths() {}

    /** The door at which this request tells something; empty where it only asks, or stands at none. */
    static Optional<Door> of(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod())
                ? DOORS.entrySet().stream()
                        .filter(door ->
                                door.getKey().matcher(request.getRequestURI()).matches())
                        .map(Map.Entry::getValue)
                        .findFirst()
                : Optional.empty();
    }
}
