package fr.vigie.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A security incident as somebody who may stop services tells it.
 *
 * @param event       names what it comes from; the same one again is the same incident
 * @param service     what it is about, known to everybody; null where it is about several
 * @param subject     for few to read, at most 200 characters
 * @param description for few to read
 * @param insiders    accounts of those who work on it, besides those who lead
 */
public record SecurityIncident(
        String event, @Nullable String service, String subject, String description, List<String> insiders) {}
