package fr.vigie.engine;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** French editors put a no-break space before a colon; the first lines of a text are read as if it were a plain one. */
public final class Typography {

    /** Byte by byte, so that what is no UTF-8 stays as wrong as it was. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    /** A no-break space and its narrow brother, as UTF-8 writes them. */
    private static final String NO_BREAK = "(?:\u00C2\u00A0|\u00E2\u0080\u00AF)";

    private static final Pattern SUBJECT = Pattern.compile(
            "\\A((?:\u00EF\u00BB\u00BF)?(?:Objet|Subject))(?: |" + NO_BREAK + ")?:(?: |" + NO_BREAK + ")*");
    private static final Pattern SMS =
            Pattern.compile("\\A([^\\n]*\\nSMS)(?: |" + NO_BREAK + ")?:(?: |" + NO_BREAK + ")*");

    private Typography() {}

    /** The same text with plain spaces around the colons of its first two lines. */
    public static byte[] plain(byte[] text) {
        var subject = SUBJECT.matcher(new String(text, BYTES)).replaceFirst("$1 : ");
        return SMS.matcher(subject).replaceFirst("$1 : ").getBytes(BYTES);
    }
}
