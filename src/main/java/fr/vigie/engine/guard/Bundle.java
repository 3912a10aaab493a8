package fr.vigie.engine.guard;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.bpm.model.xml.ModelInstance;

/**
 * The files that are deployed together, read once.
 *
 * @param diagrams those that can be read; of the others the engine's parser says what is wrong
 * @param tables   likewise
 */
record Bundle(
        Map<String, byte[]> files, List<Drawing<BpmnModelInstance>> diagrams, List<Drawing<DmnModelInstance>> tables) {

    private static final String DIAGRAM = ".*\\.bpmn(20\\.xml)?";
    private static final String TABLE = ".*\\.dmn(11\\.xml)?";

    static Bundle of(Map<String, byte[]> files) {
        return new Bundle(
                files, read(files, DIAGRAM, Bpmn::readModelFromStream), read(files, TABLE, Dmn::readModelFromStream));
    }

    /** Diagrams and tables alike. */
    Stream<Drawing<? extends ModelInstance>> drawings() {
        return Stream.concat(diagrams.stream(), tables.stream());
    }

    /** The names of the files that say they are diagrams. */
    Stream<String> diagramFiles() {
        return files.keySet().stream().filter(file -> file.matches(DIAGRAM));
    }

    /** The names of the files that say they are tables. */
    Stream<String> tableFiles() {
        return files.keySet().stream().filter(file -> file.matches(TABLE));
    }

    private static <M extends ModelInstance> List<Drawing<M>> read(
            Map<String, byte[]> files, String kind, Function<InputStream, M> reader) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().matches(kind))
                .flatMap(file ->
                        read(file.getValue(), reader).map(model -> new Drawing<>(file.getKey(), model)).stream())
                .toList();
    }

    private static <M> Optional<M> read(byte[] content, Function<InputStream, M> reader) {
        try {
            return Optional.of(reader.apply(new ByteArrayInputStream(content)));
        } catch (ModelException unreadable) {
            return Optional.empty();
        }
    }
}
