package fr.vigie.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Hands out the board: a hundred screens cost the database what one does. */
@Component
class Wall {

    /** By the server's clock, to the millisecond: what is counted on a screen is counted from here. */
    static final String NOW = "Vigie-Now";

    private static final Duration WHILE = Duration.ofSeconds(3);

    private final LastMonth month;
    private final Remembered<Sheet> sheet;
    private final ObjectMapper json;
    private final Clock clock;

    Wall(BoardReader reader, LastMonth month, ObjectMapper json, Clock clock) {
        this.month = month;
        this.json = json;
        this.clock = clock;
        this.sheet = new Remembered<>(WHILE, now -> print(reader.at(now).beside(month.at(now))));
    }

    /** A board in bytes, and by what one knows it. */
    private record Sheet(byte[] bytes, String tag) {}

    /** @throws RuntimeException where it can't be read: nobody is shown an old one */
    ResponseEntity<byte[]> show() {
        var now = sheet.at(clock.instant());
        return ResponseEntity.ok()
                .eTag(now.tag())
                .cacheControl(CacheControl.noStore())
                .header(NOW, clock.instant().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(now.bytes());
    }

    /** The next look is a new one. */
    void forget() {
        month.forget();
        sheet.forget();
    }

    private Sheet print(Board board) {
        try {
            var bytes = json.writeValueAsBytes(board);
            return new Sheet(bytes, DigestUtils.md5DigestAsHex(bytes));
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }
}
