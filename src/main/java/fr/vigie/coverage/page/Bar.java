package fr.vigie.coverage.page;

/**
 * Something that takes a part of a day.
 *
 * @param text  who, or what kind of hole
 * @param hours from when to when
 * @param hole  whether somebody is missing
 */
record Bar(Place place, String text, String hours, boolean hole) {}
