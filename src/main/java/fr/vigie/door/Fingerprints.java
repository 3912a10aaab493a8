package fr.vigie.door;

import fr.vigie.secret.KeyedHash;
import java.nio.ByteBuffer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Short prints of texts that this process alone can make: nothing can be read out of them. */
class Fingerprints {

    private final KeyedHash hash = KeyedHash.ofThisProcess();

    long of(String... texts) {
        var whole = Stream.of(texts).map(text -> text.length() + ":" + text).collect(Collectors.joining());
        return ByteBuffer.wrap(hash.of(whole)).getLong();
    }
}
