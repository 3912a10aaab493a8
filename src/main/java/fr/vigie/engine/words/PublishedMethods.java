package fr.vigie.engine.words;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;

/** What may be called on the ticket: the public methods that its class itself has, and none of those it was born with. */
public class PublishedMethods {

    private PublishedMethods() {}

    /** Those of this name; none where it is not published. */
    public static Stream<Method> named(String name, Class<?> ticket) {
        return Arrays.stream(ticket.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getName().equals(name));
    }
}
