package fr.vigie.engine.guard;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.HashSet;
import java.util.Set;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.jspecify.annotations.Nullable;

/** A condition of a table's line, as the engine's language for tables reads it; what it names, it does not look up. */
class Cell {

    private static final FeelEngine FEEL = new FeelEngine.Builder().build();
    private static final BuiltinFunctions FUNCTIONS =
            new BuiltinFunctions(FeelEngine.defaultClock(), FeelEngine.defaultValueMapper());

    private final Set<String> asked = new HashSet<>();
    private final Set<String> bound = new HashSet<>();
    private final Set<String> called = new HashSet<>();
    private final boolean readable;

    Cell(String text) {
        readable = isOpen(text) || read(text);
    }

    /** Whether it lets everything through. */
    static boolean isOpen(String text) {
        return text.isBlank() || text.strip().equals("-");
    }

    boolean isReadable() {
        return readable;
    }

    /** The variables that it asks for by name. */
    Set<String> names() {
        var names = new HashSet<>(asked);
        names.removeAll(bound);
        return names;
    }

    /** What it calls although nobody defined it. */
    Set<String> unknownFunctions() {
        var unknown = new HashSet<>(called);
        unknown.removeIf(name -> !FUNCTIONS.getFunctions(name).isEmpty());
        return unknown;
    }

    private boolean read(String text) {
        try {
            var parsed = FEEL.parseUnaryTests(text);
            if (parsed.isRight()) {
                look(parsed.toOption().get().expression());
            }
            return parsed.isRight();
        } catch (StackOverflowError tooDeep) {
            return false;
        }
    }

    private void look(@Nullable Object part) {
        if (part instanceof Ref name) {
            asked.add(name.names().head());
        } else if (part instanceof Tuple2<?, ?> pair && pair._1() instanceof String name) {
            // « some x in … » names what it goes through
            bound.add(name);
            look(pair._2());
        } else if (part instanceof Iterable<?> parts) {
            each(parts.iterator());
        } else if (part instanceof Product parts) {
            if (part instanceof FunctionInvocation call) {
                called.add(call.function());
            }
            each(parts.productIterator());
        }
    }

    private void each(Iterator<?> parts) {
        while (parts.hasNext()) {
            look(parts.next());
        }
    }
}
