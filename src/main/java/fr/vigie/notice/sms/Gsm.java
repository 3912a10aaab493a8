package fr.vigie.notice.sms;

import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The alphabet of 3GPP TS 23.038, in which an SMS is cheap: 160 characters instead of 70. */
class Gsm {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each of these takes two places. */
    private static final String EXTENSION = "^{}\\[~]|€";

    private static final Map<Integer, String> INSTEAD = Map.ofEntries(
            instead("œ", "oe"),
            instead("Œ", "OE"),
            instead("«", "\""),
            instead("»", "\""),
            instead("“", "\""),
            instead("”", "\""),
            instead("„", "\""),
            instead("’", "'"),
            instead("‘", "'"),
            instead("`", "'"),
            instead("–", "-"),
            instead("—", "-"),
            instead("‑", "-"),
            instead("−", "-"),
            instead("•", "-"),
            instead("·", "-"),
            instead("…", "..."),
            instead("→", "->"),
            instead("×", "x"),
            instead("°", "o"),
            instead("ł", "l"),
            instead("Ł", "L"));

    private Gsm() {}

    /** One line as an SMS carries it, in letters of the alphabet as far as there are such. */
    static String simplified(String words) {
        return words.codePoints().mapToObj(Gsm::simplified).collect(Collectors.joining());
    }

    /** Whether every letter is in the alphabet. */
    static boolean knows(String words) {
        return words.codePoints().allMatch(letter -> places(letter) > 0);
    }

    /** How many septets a letter takes; 0 where the alphabet does not have it. */
    static int places(int letter) {
        if (BASIC.indexOf(letter) >= 0) {
            return 1;
        }
        return EXTENSION.indexOf(letter) >= 0 ? 2 : 0;
    }

    private static String simplified(int letter) {
        if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
            return " ";
        }
        if (Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT) {
            return "";
        }
        var itself = Character.toString(letter);
        return places(letter) > 0
                ? itself
                : Optional.ofNullable(INSTEAD.get(letter)).orElseGet(() -> withoutAccents(itself));
    }

    private static String withoutAccents(String letter) {
        var bare = Normalizer.normalize(letter, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return knows(bare) ? bare : letter;
    }

    private static Map.Entry<Integer, String> instead(String letter, String cheap) {
        return Map.entry(letter.codePointAt(0), cheap);
    }
}
