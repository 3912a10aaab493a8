package fr.vigie.runbook;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For which tickets a page is, as its file says: {@code api-p1.md}, {@code api.md}, {@code p1.md} or {@code general.md}.
 *
 * @param service  id; null for every service
 * @param priority from 1 to 5; null for every priority
 */
record PageName(@Nullable String service, @Nullable Integer priority) {

    private static final String ENDING = ".md";
    private static final String FOR_ALL = "general";
    private static final Pattern OF_PRIORITY = Pattern.compile("(?:(?<service>.+)-)?p(?<priority>[1-5])");

    /** The pages that may be meant for such a ticket, the most fitting first. */
    static Stream<PageName> fitting(@Nullable String service, @Nullable Integer priority) {
        return Stream.of(
                        new PageName(service, priority),
                        new PageName(service, null),
                        new PageName(null, priority),
                        new PageName(null, null))
                .distinct();
    }

    /** Empty for a file that is no page. */
    static Optional<PageName> of(String file) {
        if (!file.endsWith(ENDING)) {
            return Optional.empty();
        }
        var name = file.substring(0, file.length() - ENDING.length());
        var judged = OF_PRIORITY.matcher(name);
        if (judged.matches()) {
            return Optional.of(new PageName(judged.group("service"), Integer.valueOf(judged.group("priority"))));
        }
        return Optional.of(new PageName(name.equals(FOR_ALL) ? null : name, null));
    }

    String file() {
        var name = Stream.of(service, priority == null ? null : "p" + priority)
                .filter(part -> part != null)
                .reduce((one, other) -> one + "-" + other);
        return name.orElse(FOR_ALL) + ENDING;
    }
}
