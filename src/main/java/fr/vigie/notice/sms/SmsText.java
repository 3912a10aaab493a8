package fr.vigie.notice.sms;

import java.text.Normalizer;
import java.util.function.IntUnaryOperator;

/**
 * The words of an SMS.
 *
 * @param words   cut where they would be too long
 * @param unicode whether letters are in it that GSM does not have; such a text holds less than half
 * @param parts   how many it is paid for
 */
record SmsText(String words, boolean unicode, int parts) {

    private static final String CUT = "...";
    private static final int MOST_IN_A_PART = 160;

    static SmsText of(String brief, int maxParts) {
        // composed first: a letter and its accent apart would be two letters
        var line = Gsm.simplified(Normalizer.normalize(brief, Normalizer.Form.NFC))
                .replaceAll(" +", " ")
                .strip();
        var unicode = !Gsm.knows(line);
        var kept = kept(line, unicode, maxParts);
        return new SmsText(kept, unicode, parts(kept, unicode));
    }

    boolean isLong() {
        return parts > 1;
    }

    private static String kept(String line, boolean unicode, int maxParts) {
        var most = maxParts * MOST_IN_A_PART;
        if (line.length() <= most && parts(line, unicode) <= maxParts) {
            return line;
        }
        var end = Math.min(line.length(), most);
        while (parts(line.substring(0, end) + CUT, unicode) > maxParts) {
            end = line.offsetByCodePoints(end, -1);
        }
        // half of a pair of surrogates is no letter
        var whole = end > 0 && Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
        return line.substring(0, whole).stripTrailing() + CUT;
    }

    private static int parts(String words, boolean unicode) {
        return unicode ? parts(words, Character::charCount, 70, 67) : parts(words, Gsm::places, 160, 153);
    }

    private static int parts(String words, IntUnaryOperator places, int alone, int part) {
        if (words.codePoints().map(places).sum() <= alone) {
            return 1;
        }
        int parts = 1;
        int used = 0;
        for (int letter : words.codePoints().toArray()) {
            int needed = places.applyAsInt(letter);
            // a letter of two places is not torn between two parts
            if (used + needed > part) {
                parts++;
                used = 0;
            }
            used += needed;
        }
        return parts;
    }
}
