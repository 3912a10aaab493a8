package fr.vigie.engine.guard;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * One thing that is written in a file: an attribute, or an element with the text that stands in it.
 *
 * @param name  of the attribute or element, without its prefix
 * @param value its text; empty for an element that holds others
 */
record Written(Element on, String name, String value) {

    static Stream<Written> in(Document document) {
        return in(document.getDocumentElement());
    }

    /** What is written in this element, and on it. */
    static Stream<Written> in(Element element) {
        var inner = children(element);
        return Stream.of(
                        Stream.of(new Written(
                                element,
                                local(element),
                                inner.isEmpty() ? element.getTextContent().strip() : "")),
                        attributes(element),
                        inner.stream().flatMap(Written::in))
                .flatMap(all -> all);
    }

    /** The name of the element on which it stands, without its prefix. */
    String element() {
        return local(on);
    }

    /** This attribute of the nearest element around it that has an id; null where there is none. */
    @Nullable
    String owner(String attribute) {
        for (Node at = on; at instanceof Element element; at = at.getParentNode()) {
            if (element.hasAttribute("id")) {
                return element.hasAttribute(attribute) ? element.getAttribute(attribute) : null;
            }
        }
        return null;
    }

    /** Whether the engine would compute it. */
    boolean isComputed() {
        return value.contains("${") || value.contains("#{");
    }

    private static List<Element> children(Element element) {
        var nodes = element.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static Stream<Written> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .map(attribute -> new Written(element, local(attribute), attribute.getNodeValue()));
    }

    private static String local(Node node) {
        return node.getNodeName().replaceFirst("^[^:]*:", "");
    }
}
