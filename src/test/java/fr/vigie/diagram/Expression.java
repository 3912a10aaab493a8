package fr.vigie.diagram;

import fr.vigie.incident.TicketVocabulary;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** A text of a diagram that the engine computes: {@code #{…}} or {@code ${…}}. */
record Expression(String text) {

    private static final Pattern CALL = Pattern.compile("[#$]\\{ticket\\.(\\w+)\\(([^()]*)\\)}");
    private static final Pattern COMPARISON =
            Pattern.compile("[#$]\\{[a-z]\\w* (==|!=|<|<=|>|>=) (\\d+|'\\w*'|true|false|null)}");
    private static final Pattern BARE = Pattern.compile("[#$]\\{(?!execution})[a-z]\\w*}");
    private static final String REFERENCE = "execution.processBusinessKey";

    static boolean isIn(String text) {
        return text.contains("#{") || text.contains("${");
    }

    /** One call on the ticket, one comparison of a variable, one variable or bean, or the reference: nothing else. */
    boolean isPlain() {
        return isPublishedCall()
                || COMPARISON.matcher(text).matches()
                || BARE.matcher(text).matches()
                || text.matches("[#$]\\{" + Pattern.quote(REFERENCE) + "}");
    }

    private boolean isPublishedCall() {
        var call = CALL.matcher(text);
        if (!call.matches()) {
            return false;
        }
        var arguments = List.of(call.group(2).split(", ", -1));
        return arguments.get(0).equals(REFERENCE)
                && arguments.stream().skip(1).allMatch(variable -> variable.matches("[a-z]\\w*"))
                && published(call.group(1), arguments.size());
    }

    private static boolean published(String name, int arguments) {
        return Arrays.stream(TicketVocabulary.class.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getParameterCount() == arguments)
                .map(Method::getName)
                .anyMatch(name::equals);
    }
}
