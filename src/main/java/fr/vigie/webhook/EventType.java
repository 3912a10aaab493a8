package fr.vigie.webhook;

import fr.vigie.incident.EntryKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an endpoint can be told of an incident, under the names by which it asks for it. */
enum EventType {
    OPENED("incident.opened", EntryKind.OPENED),
    ENGAGED("incident.engaged", EntryKind.ENGAGED),
    ESCALATED("incident.escalated", EntryKind.ESCALATED),
    RESTORED("incident.restored", EntryKind.RESTORED),
    /** Also what turned out to be no incident: its outcome says so. */
    CLOSED("incident.closed", EntryKind.CLOSED, EntryKind.DISMISSED),
    REOPENED("incident.reopened", EntryKind.REOPENED),
    ATTACHED("incident.attached", EntryKind.ATTACHED),
    PRIORITY_CHANGED("incident.priority_changed", EntryKind.PRIORITY_CHANGED);

    private final String code;
    private final List<EntryKind> lines;

    EventType(String code, EntryKind... lines) {
        this.code = code;
        this.lines = List.of(lines);
    }

    /** As it stands in bodies and settings. */
    String code() {
        return code;
    }

    /** What a line of the journal is told as; empty for what stays inside. */
    static Optional<EventType> of(EntryKind line) {
        return Arrays.stream(values()).filter(type -> type.lines.contains(line)).findFirst();
    }

    static Optional<EventType> named(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(EventType::code).collect(Collectors.joining(", "));
    }
}
