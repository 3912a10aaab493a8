package fr.vigie.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.diagram.Shape.Outline;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every diagram is a tidy page: whole on one screen, nothing over anything else, arrows that begin and end where they say. */
@ExtendWith(NamesTheFile.class)
class DiagramLayoutTest {

    private static final double WIDTH = 1920;
    private static final double HEIGHT = 1000;

    static Stream<Drawing> diagrams() {
        return Drawing.all();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everything_is_drawn(Drawing diagram) {
        assertThat(diagram.shapes().keySet()).containsExactlyInAnyOrderElementsOf(ids(diagram.nodes().stream()));
        assertThat(diagram.arrows().keySet()).containsExactlyInAnyOrderElementsOf(ids(diagram.flows().stream()));
        assertThat(arrows(diagram, arrow -> arrow.points().size() < 2))
                .as("arrows without a beginning and an end")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void every_label_beside_its_shape_or_arrow_has_a_place(Drawing diagram) {
        var named = ids(Stream.concat(diagram.nodes().stream(), diagram.flows().stream())
                .filter(element -> element.getName() != null));

        assertThat(shapes(
                        diagram,
                        shape -> shape.outline() != Outline.RECTANGLE
                                && named.contains(shape.id())
                                && shape.label().isEmpty()))
                .isEmpty();
        assertThat(arrows(
                        diagram,
                        arrow -> named.contains(arrow.id()) && arrow.label().isEmpty()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void it_fits_one_screen(Drawing diagram) {
        var boxes = diagram.boxes().toList();
        var whole = boxes.stream().reduce(boxes.get(0), Box::and);

        assertThat(whole.width()).isLessThanOrEqualTo(WIDTH);
        assertThat(whole.height()).isLessThanOrEqualTo(HEIGHT);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void no_two_shapes_overlap(Drawing diagram) {
        assertThat(pairs(
                        diagram,
                        (shape, other) -> !other.equals(shape)
                                && !shape.carries(other)
                                && !other.carries(shape)
                                && other.box().overlaps(shape.box())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void a_sub_process_holds_its_steps(Drawing diagram) {
        assertThat(pairs(
                        diagram,
                        (shape, step) -> shape.encloses(step) && !shape.box().holds(step.box())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void no_label_lies_on_a_shape(Drawing diagram) {
        assertThat(pairs(
                        diagram,
                        (shape, other) -> !shape.encloses(other)
                                && other.label().filter(shape.box()::overlaps).isPresent()))
                .isEmpty();
        assertThat(under(
                        diagram,
                        (arrow, shape) ->
                                arrow.label().filter(shape.box()::overlaps).isPresent()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void an_arrow_begins_and_ends_on_the_border_of_what_it_joins(Drawing diagram) {
        assertThat(arrows(diagram, arrow -> !arrow.source().hasOnBorder(arrow.first())))
                .as("arrows that begin elsewhere")
                .isEmpty();
        assertThat(arrows(diagram, arrow -> !arrow.target().hasOnBorder(arrow.last())))
                .as("arrows that end elsewhere")
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void an_arrow_runs_level_or_upright(Drawing diagram) {
        assertThat(arrows(
                        diagram,
                        arrow -> arrow.pieces().stream().anyMatch(piece -> piece.width() > 0 && piece.height() > 0)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void an_arrow_runs_through_no_shape(Drawing diagram) {
        assertThat(under(diagram, (arrow, shape) -> arrow.runsThrough(shape.box())))
                .isEmpty();
    }

    private static List<String> ids(Stream<? extends FlowElement> elements) {
        return elements.map(FlowElement::getId).toList();
    }

    private static List<String> shapes(Drawing diagram, Predicate<Shape> fault) {
        return diagram.shapes().values().stream().filter(fault).map(Shape::id).toList();
    }

    private static List<String> arrows(Drawing diagram, Predicate<Arrow> fault) {
        return diagram.arrows().values().stream().filter(fault).map(Arrow::id).toList();
    }

    private static List<String> pairs(Drawing diagram, BiPredicate<Shape, Shape> fault) {
        return diagram.shapes().values().stream()
                .flatMap(shape -> shapes(diagram, other -> fault.test(shape, other)).stream()
                        .map(other -> other + " on " + shape.id()))
                .toList();
    }

    private static List<String> under(Drawing diagram, BiPredicate<Arrow, Shape> fault) {
        return diagram.shapes().values().stream()
                .flatMap(shape ->
                        arrows(diagram, arrow -> !shape.encloses(arrow.source()) && fault.test(arrow, shape)).stream()
                                .map(arrow -> arrow + " on " + shape.id()))
                .toList();
    }
}
