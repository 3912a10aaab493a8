package fr.vigie.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

class RememberedFeelTest {

    private static final FeelEngine PLAIN = new ScalaFeelEngine(List.of());
    private static final FeelEngine REMEMBERED = new RememberedFeel();

    @Property(tries = 300)
    void a_cell_says_what_the_engine_s_own_reading_says_the_first_time_and_again(
            @ForAll("cells") String cell, @ForAll("values") Object value) {
        var variables = given(value);

        var expected = test(PLAIN, cell, variables);

        assertThat(test(REMEMBERED, cell, variables)).isEqualTo(expected);
        assertThat(test(REMEMBERED, cell, variables)).isEqualTo(expected);
    }

    @Property(tries = 100)
    void so_does_an_expression(@ForAll("expressions") String expression, @ForAll("values") Object value) {
        var variables = given(value);

        var expected = value(PLAIN, expression, variables);

        assertThat(value(REMEMBERED, expression, variables)).isEqualTo(expected);
        assertThat(value(REMEMBERED, expression, variables)).isEqualTo(expected);
    }

    @Example
    void what_depends_on_more_than_the_value_is_asked_each_time() {
        var of = Variables.putValue("input", "b").putValue("other", "a");
        assertThat(REMEMBERED.evaluateSimpleUnaryTests("other", "input", of.asVariableContext()))
                .isFalse();

        of.putValue("other", "b");

        assertThat(REMEMBERED.evaluateSimpleUnaryTests("other", "input", of.asVariableContext()))
                .isTrue();
    }

    @Example
    void nobody_there_is_told_as_by_the_engine_s_own_reading() {
        var nobody = Variables.createVariables().asVariableContext();

        assertThat(value(REMEMBERED, "missing", nobody)).isEqualTo(value(PLAIN, "missing", nobody));
        assertThat(test(REMEMBERED, "\"a\"", given(null))).isEqualTo(test(PLAIN, "\"a\"", given(null)));
    }

    private static VariableContext given(@Nullable Object value) {
        return Variables.putValue("input", value).asVariableContext();
    }

    private static String test(FeelEngine engine, String cell, VariableContext variables) {
        return told(() -> engine.evaluateSimpleUnaryTests(cell, "input", variables));
    }

    private static String value(FeelEngine engine, String expression, VariableContext variables) {
        return told(() -> engine.evaluateSimpleExpression(expression, variables));
    }

    private interface Question {
        @Nullable
        Object ask();
    }

    private static String told(Question question) {
        var answer = new Object[1];
        var failure = catchThrowable(() -> answer[0] = question.ask());
        return failure == null
                ? answer[0] + " " + (answer[0] == null ? "" : answer[0].getClass())
                : failure.getClass().getSimpleName();
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.of(
                "\"a\"",
                "\"a\", \"b\"",
                " \"saas\" ,\"api\"",
                "not(\"a\")",
                "not(\"a\", \"b\")",
                "1",
                "1,2, 3",
                "< 3",
                ">=2",
                "[1..3]",
                "]1..3[",
                "(1 .. 3)",
                "not([1..3])",
                "true",
                "false",
                "-1",
                "2.5",
                "null",
                "-",
                "\"été\"",
                "\"\"",
                "string length(?) > 1",
                "starts with(?, \"a\")",
                "\"a");
    }

    @Provide
    Arbitrary<String> expressions() {
        return Arbitraries.of(
                "input", "\"support\"", "3", "2.5", "-1", "true", "null", "\"\"", "input + 1", "\"a", " 7 ");
    }

    @Provide
    Arbitrary<Object> values() {
        return Arbitraries.of("a", "b", "api", "", "été", 1, 2, 3, 2L, 2.5, true, false, List.of("a"), "a".repeat(200));
    }
}
