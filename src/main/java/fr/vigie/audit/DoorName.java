package fr.vigie.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names doors by the words that begin their path, without what is asked for there: {@code POST /api/incidents}. */
class DoorName {

    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,40}");
    private static final Pattern METHOD = Pattern.compile("[A-Z]{1,10}");
    private static final int MOST_WORDS = 3;

    private DoorName() {}

    static String of(HttpServletRequest request) {
        return of(request.getMethod(), request.getRequestURI());
    }

    /** @param path as it was asked for: anything at all */
    static String of(String method, String path) {
        var words = Arrays.stream(path.split("/"))
                .skip(1)
                .limit(MOST_WORDS)
                .takeWhile(word -> WORD.matcher(word).matches())
                .collect(Collectors.joining("/", "/", ""));
        return (METHOD.matcher(method).matches() ? method : "?") + " " + words;
    }
}
