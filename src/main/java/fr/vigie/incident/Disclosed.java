package fr.vigie.incident;

import java.util.List;

/**
 * Words that few may read stand in a list that somebody is handed.
 *
 * @param references of what they are about
 */
public record Disclosed(List<String> references) {}
