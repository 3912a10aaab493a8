package fr.vigie.intake.mail.read;

import java.nio.charset.StandardCharsets;

/** Keeps the library from decoding the encoded words of names, which it does one by one, cutting letters in two. */
class EncodedNames {

    private static final String THEIRS = "=?";
    /** Nothing that a header can hold. */
    private static final String OURS = "\u0001\u0002";

    private EncodedNames() {}

    static String kept(String header) {
        return header.replace(THEIRS, OURS);
    }

    static String decoded(String name) {
        var bytes = name.replace(OURS, THEIRS).getBytes(StandardCharsets.ISO_8859_1);
        return EncodedWords.decode(Letters.guess(bytes));
    }
}
