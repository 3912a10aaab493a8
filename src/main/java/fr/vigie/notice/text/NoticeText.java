package fr.vigie.notice.text;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import fr.vigie.client.Language;
import fr.vigie.notice.Wording;
import java.util.Map;
import java.util.regex.Pattern;

/** One text, read and ready to be said. */
record NoticeText(Language language, Template subject, Template brief, Template body) {

    /** French editors put a no-break space, wide or narrow, where a plain one is meant. */
    private static final String SPACE = "[ \\u00A0\\u202F]";

    private static final String COLON = SPACE + "?:" + SPACE + "*+";

    private static final Pattern FORM = Pattern.compile(
            "\\A\\uFEFF?(?:Objet|Subject)" + COLON + "(?<subject>\\S[^\\n]*)\\nSMS" + COLON
                    + "(?<brief>\\S[^\\n]*)\\n[ \\t]*\\n(?<body>.*\\S.*)\\z",
            Pattern.DOTALL);

    private static final Pattern TRAILING = Pattern.compile("[ \\t]+\\n");
    private static final Pattern GAPS = Pattern.compile("\\n{3,}");

    /** @throws UnusableText with what is wrong in it */
    static NoticeText read(TextFile file, String source) {
        // the form is read before any value is put in: no value can become a header
        var form = FORM.matcher(source.replace("\r\n", "\n"));
        if (!form.matches()) {
            throw new UnusableText("il faut une ligne « " + (file.language() == Language.FR ? "Objet :" : "Subject:")
                    + " », une ligne « SMS : », une ligne vide, puis le texte");
        }
        var names = new Names(file.kind());
        return new NoticeText(
                file.language(),
                compiled(form.group("subject"), names),
                compiled(form.group("brief"), names),
                compiled(form.group("body"), names));
    }

    Wording say(Map<String, String> values, Map<String, String> shortValues) {
        return new Wording(
                language,
                Words.line(subject.execute(values)),
                Words.line(brief.execute(shortValues)),
                GAPS.matcher(TRAILING.matcher(body.execute(values)).replaceAll("\n"))
                        .replaceAll("\n\n")
                        .strip());
    }

    private static Template compiled(String part, Names names) {
        try {
            return names.checked(PlainValues.COMPILER.compile(part));
        } catch (MustacheException unreadable) {
            throw new UnusableText("des accolades ne se lisent pas (" + unreadable.getMessage() + ")");
        }
    }
}
