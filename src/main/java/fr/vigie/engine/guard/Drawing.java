package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.w3c.dom.Document;

/** A diagram or a table: the name of its file, and what is drawn in it. */
record Drawing<M extends ModelInstance>(String file, M model) {

    <T extends ModelElementInstance> Collection<T> all(Class<T> kind) {
        return model.getModelElementsByType(kind);
    }

    /** Everything that is written in it. */
    Stream<Written> written() {
        return Written.in((Document) model.getDocument().getDomSource().getNode());
    }

    /** What is wrong with an element, which the sentence then names. */
    Finding about(ModelElementInstance element, String sentence) {
        var id = element.getAttributeValue("id");
        return written()
                .filter(written ->
                        written.name().equals("id") && written.value().equals(id))
                .findFirst()
                .map(written -> about(written, sentence))
                .orElseGet(() -> new Finding(file, id, element.getAttributeValue("name"), sentence));
    }

    /** What is wrong with something that is written in it. */
    Finding about(Written written, String sentence) {
        return new Finding(
                file,
                written.owner("id"),
                written.owner("name"),
                Place.of(written.on()) + sentence.replaceAll("\\.$", ""));
    }
}
