package fr.vigie.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ConcurrentLruCache;

/**
 * The engine's FEEL, which reads each cell of a table anew and builds all its functions for it. Cells are mostly lists of
 * texts, numbers and spans, or one name: what these give for a value they give for ever, so it is asked once. Whatever
 * else a cell says is asked each time.
 */
class RememberedFeel extends ScalaFeelEngine {

    private static final String VALUE = "(\"[^\"\\\\]*\"|-?\\d+(\\.\\d+)?|true|false)";
    private static final String TEST =
            "(" + VALUE + "|[<>]=?\\s*-?\\d+(\\.\\d+)?|[\\[\\](]-?\\d+\\s*\\.\\.\\s*-?\\d+[\\[\\])])";
    private static final String TESTS = TEST + "(\\s*,\\s*" + TEST + ")*";
    private static final Pattern PLAIN_TESTS =
            Pattern.compile("\\s*(" + TESTS + "|not\\(\\s*" + TESTS + "\\s*\\))\\s*");
    private static final Pattern PLAIN_VALUE = Pattern.compile("\\s*" + VALUE + "\\s*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    /** More than all tables have cells, times the values that come again. */
    private static final int MOST = 5_000;

    /** Whoever writes long texts writes each once. */
    private static final int LONGEST = 100;

    private final ConcurrentLruCache<Question, Optional<Object>> answers = new ConcurrentLruCache<>(MOST, this::asked);

    RememberedFeel() {
        super(List.of());
    }

    /** What a cell says, and the one variable on which its answer depends; a cell without a name depends on none. */
    private record Question(
            String cell,
            boolean test,
            String name,
            @Nullable Object value) {}

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext variables) {
        return PLAIN_TESTS.matcher(tests).matches() && isPlain(input, variables)
                ? (boolean) answers.get(new Question(tests, true, input, value(input, variables)))
                        .orElseThrow()
                : super.evaluateSimpleUnaryTests(tests, input, variables);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable T evaluateSimpleExpression(String expression, VariableContext variables) {
        if (PLAIN_VALUE.matcher(expression).matches()) {
            return (T) answers.get(new Question(expression, false, "", null)).orElse(null);
        }
        return NAME.matcher(expression).matches() && isPlain(expression, variables)
                ? (T) answers.get(new Question(expression, false, expression, value(expression, variables)))
                        .orElse(null)
                : super.evaluateSimpleExpression(expression, variables);
    }

    private Optional<Object> asked(Question question) {
        var variables = Variables.putValue(question.name(), question.value()).asVariableContext();
        return Optional.ofNullable(
                question.test()
                        ? super.evaluateSimpleUnaryTests(question.cell(), question.name(), variables)
                        : super.evaluateSimpleExpression(question.cell(), variables));
    }

    private static boolean isPlain(String name, VariableContext variables) {
        var value = variables.containsVariable(name) ? value(name, variables) : variables;
        return value == null
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof String text && text.length() <= LONGEST;
    }

    private static @Nullable Object value(String name, VariableContext variables) {
        var value = variables.resolve(name);
        return value == null ? null : value.getValue();
    }
}
