package fr.vigie.notice;

import fr.vigie.secret.KeyedHash;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Names under which the world may know what has a number of ours, which tells how many there are: always the same, and never read back. */
@Component
public class Pseudonyms {

    private final KeyedHash hash;

    @Autowired
    Pseudonyms(Secrets secrets) {
        this(secrets.key("pseudonyms"));
    }

    /** @param key any bytes, the same on every node */
    public Pseudonyms(byte[] key) {
        this.hash = new KeyedHash(key);
    }

    /** In the form of a UUID, as feeds and calendars want them. */
    public String of(String name) {
        var bytes = ByteBuffer.wrap(hash.of(name));
        return new UUID(bytes.getLong(), bytes.getLong()).toString();
    }
}
