package fr.vigie.intake.mail.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a mail, as it says.
 *
 * @param name    as they call themselves; null where they do not
 * @param address null where none can be read
 * @param several whether it names more than one
 */
record People(@Nullable String name, @Nullable String address, boolean several) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 320;
    private static final int MOST = 100;

    static People from(Headers headers) {
        var all = headers.all("from");
        var named = all.stream().flatMap(People::mailboxes).toList();
        var first = named.stream().filter(one -> address(one) != null).findFirst();
        if (first.isPresent()) {
            return new People(name(first.get()), address(first.get()), named.size() > 1);
        }
        var said = headers.words("from", LONGEST_NAME);
        var sender = headers.all("sender").stream()
                .flatMap(People::mailboxes)
                .map(People::address)
                .filter(Objects::nonNull)
                .findFirst();
        return new People(said, sender.orElse(null), all.size() > 1);
    }

    static List<String> to(Headers headers) {
        return Stream.of("to", "cc")
                .flatMap(header -> headers.all(header).stream())
                .flatMap(People::mailboxes)
                .flatMap(one -> Stream.ofNullable(address(one)))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** Empty for {@code <>}; null where it is not said, or no address. */
    static @Nullable String returnPath(Headers headers) {
        var raw = headers.raw("return-path");
        if (raw == null || raw.replaceAll("\\s", "").equals("<>")) {
            return raw == null ? null : "";
        }
        return mailboxes(raw)
                .map(People::address)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The addresses in a header, each in its own letters. */
    private static Stream<Mailbox> mailboxes(String raw) {
        var bytes = EncodedNames.kept(raw).getBytes(StandardCharsets.UTF_8);
        return LenientAddressParser.DEFAULT
                .parseAddressList(new ByteArrayBuffer(bytes, true), new ParserCursor(0, bytes.length))
                .flatten()
                .stream();
    }

    private static @Nullable String name(Mailbox mailbox) {
        var name = mailbox.getName();
        var clean = name == null ? "" : Clean.line(EncodedNames.decoded(name), LONGEST_NAME);
        return clean.isEmpty() ? null : clean;
    }

    private static @Nullable String address(Mailbox mailbox) {
        var address = Clean.line(EncodedNames.decoded(mailbox.getAddress()), LONGEST_ADDRESS + 1);
        var usable = address.indexOf('@') > 0
                && address.indexOf('@') < address.length() - 1
                && address.length() <= LONGEST_ADDRESS
                && address.indexOf(' ') < 0;
        return usable ? address : null;
    }
}
