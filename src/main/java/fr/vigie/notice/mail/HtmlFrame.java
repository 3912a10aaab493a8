package fr.vigie.notice.mail;

import fr.vigie.notice.Wording;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The one frame in which plain words are shown as HTML: nothing of what anybody wrote becomes markup. */
class HtmlFrame {

    // what ends a sentence does not belong to its link
    private static final Pattern LINK = Pattern.compile("https://[^\\s<>\"'»]*[^\\s<>\"'».,;:!?)]");

    private HtmlFrame() {}

    static String around(Wording wording) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="UTF-8"><title>%s</title></head>
                <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; color: #1a1a1a; max-width: 40em">
                %s
                </body>
                </html>
                """.formatted(
                        wording.language().code(),
                        escaped(PlainWords.line(wording.subject())),
                        paragraphs(PlainWords.text(wording.body())));
    }

    private static String paragraphs(String body) {
        return Arrays.stream(body.strip().split("\\n[ \\t]*\\n+"))
                .map(HtmlFrame::withLinks)
                .map(words -> "<p>" + words.replace("\n", "<br>\n") + "</p>")
                .collect(Collectors.joining("\n"));
    }

    private static String withLinks(String words) {
        var html = new StringBuilder();
        var link = LINK.matcher(words);
        int told = 0;
        while (link.find()) {
            var address = escaped(link.group());
            html.append(escaped(words.substring(told, link.start())))
                    .append("<a href=\"%s\">%s</a>".formatted(address, address));
            told = link.end();
        }
        return html.append(escaped(words.substring(told))).toString();
    }

    private static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
