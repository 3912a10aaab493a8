package fr.vigie.door;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What monitoring systems show at the door, as {@code Authorization: Bearer}; without one set, nobody comes in by that door.
 *
 * @param token     one, or two with a blank between them while one replaces the other
 * @param tokenFile where they stand instead; a change of it counts at once
 */
@ConfigurationProperties("vigie.intake")
record IntakeToken(@Nullable String token, @Nullable Path tokenFile) {

    /** Without the token. */
    @Override
    public String toString() {
        return "IntakeToken[tokenFile=" + tokenFile + "]";
    }
}
