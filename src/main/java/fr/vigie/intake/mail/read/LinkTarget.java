package fr.vigie.intake.mail.read;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Where a link leads, for people who see only its words. */
class LinkTarget {

    private static final Pattern KIND = Pattern.compile("^(mailto:|tel:|https?://)");
    private static final int LONGEST = 500;

    private LinkTarget() {}

    /** Empty where its words say it already, where it has none, or where nobody should follow it. */
    static String of(Element anchor) {
        var target = anchor.attr("href").strip();
        var kind = KIND.matcher(target.toLowerCase(Locale.ROOT));
        var seen = anchor.text().strip().toLowerCase(Locale.ROOT);
        if (!kind.find() || seen.isEmpty()) {
            return "";
        }
        var shown = kind.replaceFirst("");
        var said = seen.contains(shown.endsWith("/") ? shown.substring(0, shown.length() - 1) : shown);
        return said ? "" : " (" + Clean.cut(target, LONGEST) + ")";
    }
}
