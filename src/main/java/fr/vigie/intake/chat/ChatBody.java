package fr.vigie.intake.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.refusal.TooLarge;
import fr.vigie.refusal.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Reads what strangers send: little of it, flat JSON, and UTF-8 only. */
@Component
class ChatBody {

    private static final int LONGEST = 64 * 1024;
    private static final int DEEPEST = 8;

    private static final Duration SLOWEST = Duration.ofSeconds(10);
    private final ObjectMapper json;

    ChatBody(ObjectMapper json) {
        var careful = json.getFactory()
                .rebuild()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
        this.json = json.copyWith(careful);
    }

    /**
     * All of it, before it is believed.
     *
     * @throws TooLarge when there is more than anybody types
     * @throws Unreadable when it comes too slowly
     */
    byte[] bytes(InputStream body) throws IOException {
        var begun = System.nanoTime();
        var read = new ByteArrayOutputStream();
        var some = new byte[8 * 1024];
        for (int count = body.read(some); count >= 0; count = body.read(some)) {
            read.write(some, 0, count);
            if (read.size() > LONGEST) {
                throw new TooLarge("La demande dépasse 64 ko.");
            }
            if (System.nanoTime() - begun > SLOWEST.toNanos()) {
                throw new Unreadable("La demande n'est pas arrivée en entier en 10 secondes.");
            }
        }
        return read.toByteArray();
    }

    <T> T read(InputStream body, Class<T> form) throws IOException {
        return read(bytes(body), form);
    }

    /** @throws Unreadable with what is wrong in it */
    <T> T read(byte[] body, Class<T> form) {
        try {
            var read = json.readValue(decoded(body), form);
            if (read == null) {
                throw new Unreadable("Le corps de la demande manque.");
            }
            return read;
        } catch (JsonMappingException mapping) {
            throw new Unreadable(
                    mapping.getPath().isEmpty()
                            ? "Le corps de la demande n'a pas la forme attendue."
                            : "Le champ « " + mapping.getPath().get(0).getFieldName()
                                    + " » n'a pas la forme attendue.");
        } catch (JsonProcessingException unreadable) {
            throw new Unreadable("Le corps de la demande n'est pas du JSON lisible, ou est trop imbriqué.");
        }
    }

    private static String decoded(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new Unreadable("Le corps de la demande n'est pas de l'UTF-8.");
        }
    }
}
