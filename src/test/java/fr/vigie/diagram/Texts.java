package fr.vigie.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Everything that is written in a file, whatever the element: its names, its attributes and its texts. */
record Texts(List<Element> elements) {

    static Texts of(ModelInstance model) {
        var elements = new ArrayList<Element>();
        var document = (org.w3c.dom.Document) model.getDocument().getDomSource().getNode();
        collect(document.getDocumentElement(), elements);
        return new Texts(elements);
    }

    /** The values of an attribute, with its prefix left out. */
    Stream<String> attribute(String name) {
        return attributes().filter(attribute -> local(attribute).equals(name)).map(Attr::getValue);
    }

    /** The names of all elements and attributes, with their prefixes left out. */
    Stream<String> names() {
        return Stream.concat(elements.stream(), attributes()).map(Texts::local);
    }

    /** The values of all attributes, and the texts of all elements that hold no others. */
    Stream<String> values() {
        return Stream.concat(
                attributes().map(Attr::getValue),
                elements.stream()
                        .filter(element -> element.getElementsByTagName("*").getLength() == 0)
                        .map(Node::getTextContent)
                        .map(String::strip));
    }

    private Stream<Attr> attributes() {
        return elements.stream().flatMap(element -> {
            var attributes = element.getAttributes();
            return Stream.iterate(0, index -> index < attributes.getLength(), index -> index + 1)
                    .map(index -> (Attr) attributes.item(index));
        });
    }

    private static String local(Node node) {
        return node.getNodeName().replaceFirst("^[^:]*:", "");
    }

    private static void collect(Element element, List<Element> elements) {
        elements.add(element);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                collect(inner, elements);
            }
        }
    }
}
