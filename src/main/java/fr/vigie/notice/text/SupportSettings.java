package fr.vigie.notice.text;

import fr.vigie.client.Language;
import fr.vigie.servicetime.Slot;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How clients reach us.
 *
 * @param business  in business hours
 * @param otherwise at any other hour
 */
@ConfigurationProperties("vigie.support")
@Validated
record SupportSettings(
        @Valid @DefaultValue Ways business,
        @Valid @DefaultValue Ways otherwise) {

    /** One way a line, or that an answer reaches us where none is set. */
    String contact(Slot slot, Language language) {
        return (slot == Slot.BUSINESS ? business : otherwise).in(language);
    }

    /**
     * The ways that hold at some hours; each may be missing.
     *
     * @param phone a number as people dial it
     * @param email an address that is read
     * @param chat  the address of the page
     */
    record Ways(
            @Nullable @Pattern(regexp = "[^\\p{Cntrl}]*") String phone,
            @Nullable @Email String email,
            @Nullable @Pattern(regexp = "[^\\p{Cntrl}]*") String chat) {

        private String in(Language language) {
            boolean french = language == Language.FR;
            var lines = Stream.of(
                            line(french ? "Téléphone : " : "Phone: ", phone),
                            line(french ? "E-mail : " : "Email: ", email),
                            line(french ? "Chat : " : "Chat: ", chat))
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("\n"));
            if (!lines.isEmpty()) {
                return lines;
            }
            return french ? "Répondez simplement à ce message." : "Simply reply to this message.";
        }

        private static @Nullable String line(String label, @Nullable String way) {
            return way == null || way.isBlank() ? null : label + way;
        }
    }
}
