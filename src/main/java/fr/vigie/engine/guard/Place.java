package fr.vigie.engine.guard;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Where something stands, in the words of whoever drew it: by its name in a diagram, by table and line in a table. */
class Place {

    /** To stand before a sentence; empty where nothing around it has a name. */
    static String of(Element element) {
        return around(element, "decision")
                .map(table -> "Table « " + table.getAttribute("id") + " »" + line(element) + " : ")
                .or(() -> upwards(element)
                        .filter(around -> around.hasAttribute("id"))
                        .findFirst()
                        .map(Place::named))
                .orElse("");
    }

    private static String named(Element element) {
        var id = element.getAttribute("id");
        var name = element.getAttribute("name").strip().replaceAll("\\s+", " ");
        return (name.isEmpty() ? "« " + id + " »" : "« " + name + " » (" + id + ")") + " : ";
    }

    private static String line(Element element) {
        return around(element, "rule")
                .map(rule -> ", ligne "
                        + Stream.iterate((Node) rule, Node::getPreviousSibling)
                                .takeWhile(Place::isThere)
                                .filter(before -> before instanceof Element other
                                        && other.getNodeName().equals(rule.getNodeName()))
                                .count())
                .orElse("");
    }

    private static Optional<Element> around(Element element, String name) {
        return upwards(element)
                .filter(around ->
                        around.getNodeName().replaceFirst("^[^:]*:", "").equals(name))
                .findFirst();
    }

    private static Stream<Element> upwards(Element element) {
        return Stream.iterate((Node) element, Node::getParentNode)
                .takeWhile(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static boolean isThere(@Nullable Node node) {
        return node != null;
    }

    private Place() {}
}
