package fr.vigie.door;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** Somebody who showed something at a door, and is not let in; the sentence is for them. */
public class NotLetIn extends AuthenticationException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final @Nullable Duration pause;

    private NotLetIn(int status, String sentence, @Nullable Duration pause) {
        super(sentence);
        this.status = status;
        this.pause = pause;
    }

    /** What was shown proves nothing: 401. */
    public static NotLetIn unknown(String sentence) {
        return new NotLetIn(401, sentence, null);
    }

    /** We know who it is, and that one has no business here: 403. */
    public static NotLetIn forbidden(String sentence) {
        return new NotLetIn(403, sentence, null);
    }

    /** Somebody whom the provider of identities knows, in no group of ours. */
    public static NotLetIn withoutBusiness() {
        return forbidden(
                "Votre compte n'a accès à rien ici : il n'est dans aucun des groupes de Vigie. Demandez à votre"
                        + " administrateur de vous y mettre.");
    }

    /** Too many mistakes: 429. */
    public static NotLetIn tooOften(String sentence, Duration pause) {
        return new NotLetIn(429, sentence, pause);
    }

    /** What would know does not answer: 503. */
    public static NotLetIn later(String sentence, Duration pause) {
        return new NotLetIn(503, sentence, pause);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What is wrong, in French. */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** How long to wait before the next try. */
    public Optional<Duration> pause() {
        return Optional.ofNullable(pause);
    }
}
