package fr.vigie.notice;

import fr.vigie.client.Language;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What we stop on purpose, as a notice speaks of it.
 *
 * @param services what clients call the services, in each language
 * @param from     when they stop
 * @param to       when they are back; null while nobody can say
 * @param effect   what a client notices, in the words of whoever planned it
 */
public record Works(
        Map<Language, String> services,
        Instant from,
        @Nullable Instant to,
        @Nullable String effect) {}
