package fr.vigie.diagram;

import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** A rectangle on the page, in pixels. */
record Box(double x, double y, double width, double height) {

    static Box of(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }

    /** The smallest one that holds both points. */
    static Box between(Point one, Point other) {
        return new Box(
                Math.min(one.x(), other.x()),
                Math.min(one.y(), other.y()),
                Math.abs(one.x() - other.x()),
                Math.abs(one.y() - other.y()));
    }

    Point middle() {
        return new Point(x + width / 2, y + height / 2);
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    /** Whether they share more than a border. */
    boolean overlaps(Box other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** The smallest one that holds both. */
    Box and(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    boolean holds(Box other) {
        return x <= other.x && y <= other.y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** The same box without a rim, so that what only touches it does not count. */
    Box within(double rim) {
        return new Box(x + rim, y + rim, width - 2 * rim, height - 2 * rim);
    }
}
