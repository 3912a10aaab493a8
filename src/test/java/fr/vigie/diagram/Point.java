package fr.vigie.diagram;

/** A place on the page, in pixels. */
record Point(double x, double y) {}
