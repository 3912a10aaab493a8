package fr.vigie.procedure;

import org.jspecify.annotations.Nullable;

/**
 * Something in a changed file for which it can't be deployed.
 *
 * @param file     the file's name, without its folder
 * @param element  the id of what is wrong in it; null where it is the file as a whole
 * @param name     what is written on that element
 * @param sentence in French, for the process owner; it names the element
 */
public record Finding(
        String file, @Nullable String element, @Nullable String name, String sentence) {

    /** About a file as a whole. */
    public static Finding of(String file, String sentence) {
        return new Finding(file, null, null, sentence);
    }
}
