package fr.vigie.engine.guard;

import fr.vigie.engine.words.PublishedMethods;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text that the engine computes. The grammar says what is allowed, so that nothing else is ever evaluated: one call on
 * the ticket, one comparison of a variable, one variable or step, or the reference.
 */
record Expression(String text) {

    private static final Pattern CALL = Pattern.compile("[#$]\\{ticket\\.(\\w+)\\(([^()]*)\\)}");
    private static final Pattern COMPARISON =
            Pattern.compile("[#$]\\{[a-z]\\w* (==|!=|<|<=|>|>=) (\\d+|'\\w*'|true|false|null)}");
    private static final Pattern BARE = Pattern.compile("[#$]\\{(?!(execution|task|ticket)})[a-z]\\w*}");
    private static final Pattern REFERENCE = Pattern.compile("[#$]\\{execution\\.processBusinessKey}");

    /** Whether it is one of these; {@code ticket} is the class whose public methods may be called. */
    boolean isPlain(Class<?> ticket) {
        return asks(ticket)
                || COMPARISON.matcher(text).matches()
                || BARE.matcher(text).matches()
                || REFERENCE.matcher(text).matches();
    }

    /** Whether it can say yes or no. */
    boolean mayDecide(Class<?> ticket) {
        var call = CALL.matcher(text);
        return call.matches()
                ? PublishedMethods.named(call.group(1), ticket)
                        .anyMatch(method -> method.getReturnType() == boolean.class)
                : COMPARISON.matcher(text).matches() || BARE.matcher(text).matches();
    }

    /** The variables with which it computes; none where it is not one of these. */
    Stream<String> variables() {
        var call = CALL.matcher(text);
        if (call.matches()) {
            return Stream.of(call.group(2).split(", ", -1)).skip(1);
        }
        return COMPARISON.matcher(text).matches() || BARE.matcher(text).matches()
                ? Stream.of(text.replaceAll("^[#$]\\{|\\W.*$", ""))
                : Stream.empty();
    }

    /** Whether it is a call on the ticket. */
    boolean asks(Class<?> ticket) {
        var call = CALL.matcher(text);
        if (!call.matches()) {
            return false;
        }
        var arguments = List.of(call.group(2).split(", ", -1));
        return arguments.get(0).equals("execution.processBusinessKey")
                && arguments.stream().skip(1).allMatch(variable -> variable.matches("[a-z]\\w*"))
                && PublishedMethods.named(call.group(1), ticket)
                        .anyMatch(method -> method.getParameterCount() == arguments.size());
    }
}
