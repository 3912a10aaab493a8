package fr.vigie.intake.mail.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a server reports of one recipient (RFC 3464); of several, of the first that it failed to reach.
 *
 * @param action in lower case; empty where it is not said
 */
record DeliveryStatus(
        String action,
        @Nullable String recipient,
        @Nullable String status,
        @Nullable String diagnostic) {

    private static final int LONGEST = 500;
    private static final int MOST_LINES = 5_000;

    static DeliveryStatus in(Part part) {
        var groups = groups(Clean.text(Letters.guess(part.content)));
        var failed = groups.stream()
                .filter(group -> group.getOrDefault("action", "").startsWith("failed"))
                .findFirst();
        var told = failed.or(() -> groups.stream()
                        .filter(group -> group.containsKey("final-recipient"))
                        .findFirst())
                .orElse(Map.of());
        var status = told.getOrDefault("status", "").strip().split("[\\s(]", 2)[0];
        var recipient = told.getOrDefault("original-recipient", told.get("final-recipient"));
        var diagnostic = told.get("diagnostic-code");
        return new DeliveryStatus(
                told.getOrDefault("action", "").strip().split("[\\s(]", 2)[0].toLowerCase(Locale.ROOT),
                recipient == null ? null : Clean.line(afterType(recipient), 320),
                status.matches("[245]\\.\\d{1,3}\\.\\d{1,3}") ? status : null,
                diagnostic == null ? null : Clean.line(afterType(diagnostic), LONGEST));
    }

    /** Blocks of headers, the first of which is about the whole report. */
    private static List<Map<String, String>> groups(String text) {
        var groups = new ArrayList<Map<String, String>>();
        Map<String, String> group = new HashMap<>();
        String name = "";
        for (var line : text.lines().limit(MOST_LINES).toList()) {
            int colon = line.indexOf(':');
            if (line.isBlank()) {
                groups.add(group);
                group = new HashMap<>();
            } else if (line.startsWith(" ") || line.startsWith("\t")) {
                group.computeIfPresent(name, (any, value) -> value.length() > LONGEST ? value : value + line);
            } else if (colon > 0) {
                name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                group.putIfAbsent(name, line.substring(colon + 1));
            }
        }
        groups.add(group);
        return groups;
    }

    private static String afterType(String value) {
        return value.substring(value.indexOf(';') + 1).strip();
    }
}
