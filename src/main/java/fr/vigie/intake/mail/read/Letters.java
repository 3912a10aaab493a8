package fr.vigie.intake.mail.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns bytes into characters when what they say of themselves may be wrong. */
class Letters {

    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char UNREADABLE = '\uFFFD';

    /** Those that browsers too read as windows-1252: whoever says them does not mind what they send. */
    private static final Set<String> LATIN = Set.of("iso-8859-1", "iso8859-1", "latin1", "iso_8859-1", "l1");

    private static final Set<String> SEVEN_BITS = Set.of("us-ascii", "ascii", "ansi_x3.4-1968");

    private Letters() {}

    /** What they mean if nothing is known, or only that they should be seven bits. */
    static String guess(byte[] bytes) {
        return decode(bytes, null);
    }

    /** @param charset as it was said; null where it was not */
    static String decode(byte[] bytes, @Nullable String charset) {
        var said = named(charset);
        if (said != null && !said.equals(StandardCharsets.UTF_8)) {
            return new String(bytes, said);
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        return isRatherUtf8(text) ? text : new String(bytes, WINDOWS);
    }

    /** Whether we know it; nothing said is known too. */
    static boolean knows(@Nullable String charset) {
        return charset == null || SEVEN_BITS.contains(lower(charset)) || named(charset) != null;
    }

    private static @Nullable Charset named(@Nullable String charset) {
        if (charset == null || SEVEN_BITS.contains(lower(charset))) {
            return null;
        }
        if (LATIN.contains(lower(charset))) {
            return WINDOWS;
        }
        try {
            return Charset.forName(lower(charset));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }

    private static String lower(String charset) {
        return charset.strip().toLowerCase(Locale.ROOT);
    }

    /** One broken byte among words that are right does not make it another alphabet. */
    private static boolean isRatherUtf8(String text) {
        int right = 0;
        int wrong = 0;
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == UNREADABLE) {
                wrong++;
            } else if (letter > 127) {
                right++;
            }
        }
        return wrong == 0 || right > wrong;
    }
}
