package fr.vigie.privacy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that holds something of a person.
 *
 * @param key       of the row in its table
 * @param reference of the ticket or the like that it belongs to; null where it belongs to none
 * @param open      whether that goes on, or a relay has the row in hand
 * @param secret    whether only few may read what it says
 * @param own       whether it is the person's own, not only one that mentions them
 * @param columns   what stands in it, without what is empty
 */
record Found(
        Holding holding,
        String key,
        @Nullable String reference,
        boolean open,
        boolean secret,
        boolean own,
        Map<String, String> columns) {}
