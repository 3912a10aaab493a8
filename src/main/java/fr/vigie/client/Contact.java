package fr.vigie.client;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody of a client, and how to reach them.
 *
 * @param email    where mail reaches them; a contact has this, a mobile, or both
 * @param mobile   in E.164, such as {@code +33639980001}
 * @param carriers by which ways, the preferred one first
 * @param topics   what they want to be told
 */
@Table("client_contact")
public record Contact(
        String name,
        @Nullable String email,
        @Nullable String mobile,
        Language language,
        List<Carrier> carriers,
        Set<Topic> topics) {

    /** The addresses by which one tells people apart. */
    List<String> addresses() {
        return Stream.of(email == null ? null : email.toLowerCase(Locale.ROOT), mobile)
                .filter(Objects::nonNull)
                .toList();
    }
}
