package fr.vigie.engine.stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

/** Reads the expressions of tables, and does not read one again while all that it looked at is as it was. */
class RememberedFeel implements FeelEngine {

    private static final Pattern CHANCE = Pattern.compile("\\b(now|today|random)\\b|random number");

    private static final int MOST = 100;

    private final FeelEngine feel;
    private final Map<String, List<Known>> known = new HashMap<>();

    RememberedFeel(FeelEngine feel) {
        this.feel = feel;
    }

    /** An answer, and what it was made of. */
    private record Known(
            Map<String, @Nullable Object> seen,
            Set<String> absent,
            @Nullable Object answer) {

        boolean holdsIn(VariableContext context) {
            return absent.stream().noneMatch(context::containsVariable)
                    && seen.entrySet().stream()
                            .allMatch(each -> Objects.equals(each.getValue(), value(context.resolve(each.getKey()))));
        }
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T evaluateSimpleExpression(String expression, VariableContext context) {
        return (T) remembered(expression, expression, context, seen -> feel.evaluateSimpleExpression(expression, seen));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String input, VariableContext context) {
        return (Boolean) Objects.requireNonNull(remembered(
                input + " ? " + expression,
                expression,
                context,
                seen -> feel.evaluateSimpleUnaryTests(expression, input, seen)));
    }

    private @Nullable Object remembered(
            String key, String expression, VariableContext context, Function<VariableContext, @Nullable Object> read) {
        if (CHANCE.matcher(expression).find()) {
            return read.apply(context);
        }
        var answers = known.computeIfAbsent(key, any -> new ArrayList<>());
        for (var answer : answers) {
            if (answer.holdsIn(context)) {
                return answer.answer();
            }
        }
        var looking = new Looking(context);
        var answer = read.apply(looking);
        if (!looking.atEverything && answers.size() < MOST) {
            answers.add(new Known(looking.seen, looking.absent, answer));
        }
        return answer;
    }

    private static @Nullable Object value(@Nullable TypedValue typed) {
        return typed == null ? null : typed.getValue();
    }

    /** Notes what was looked at. */
    private static class Looking implements VariableContext {

        private final VariableContext context;
        private final Map<String, @Nullable Object> seen = new LinkedHashMap<>();
        private final Set<String> absent = new HashSet<>();
        private boolean atEverything;

        Looking(VariableContext context) {
            this.context = context;
        }

        @Override
        public @Nullable TypedValue resolve(String name) {
            var found = context.resolve(name);
            seen.put(name, value(found));
            return found;
        }

        @Override
        public boolean containsVariable(String name) {
            if (!context.containsVariable(name)) {
                absent.add(name);
                return false;
            }
            resolve(name);
            return true;
        }

        @Override
        public Set<String> keySet() {
            atEverything = true;
            return context.keySet();
        }
    }
}
