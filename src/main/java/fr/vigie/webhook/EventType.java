package fr.vigie.webhook;

import fr.vigie.incident.EntryKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an endpoint can be told of an incident, under the names by which it asks for it. */
enum EventType {
    OPENED("incident.opened", "Un ticket est ouvert", EntryKind.OPENED),
    ENGAGED("incident.engaged", "Une personne a agi", EntryKind.ENGAGED),
    ESCALATED("incident.escalated", "Personne n'a agi à temps : l'équipe suivante est appelée", EntryKind.ESCALATED),
    RESTORED("incident.restored", "Le service est rétabli", EntryKind.RESTORED),
    /** Also what turned out to be no incident: its outcome says so. */
    CLOSED(
            "incident.closed",
            "L'incident est clos ; son issue (outcome) dit comment",
            EntryKind.CLOSED,
            EntryKind.DISMISSED),
    REOPENED("incident.reopened", "Le client ne confirme pas : retour au rétablissement", EntryKind.REOPENED),
    ATTACHED("incident.attached", "L'incident appartient désormais à un autre (attachedTo)", EntryKind.ATTACHED),
    PRIORITY_CHANGED(
            "incident.priority_changed", "La priorité a changé, et la promesse avec elle", EntryKind.PRIORITY_CHANGED);

    private final String code;
    private final String words;
    private final List<EntryKind> lines;

    EventType(String code, String words, EntryKind... lines) {
        this.code = code;
        this.words = words;
        this.lines = List.of(lines);
    }

    /** As it stands in bodies and settings. */
    String code() {
        return code;
    }

    /** What it says, in a French sentence without its end. */
    String words() {
        return words;
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
