package fr.vigie.intake.mail.read;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The words of an HTML mail as plain text: blocks are lines, quotes begin with {@code >}, links are seen, nothing is fetched. */
class HtmlText implements NodeFilter {

    private static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "head",
            "title",
            "template",
            "noscript",
            "object",
            "embed",
            "iframe",
            "svg",
            "math",
            "select",
            "button",
            "input",
            "textarea",
            "audio",
            "video",
            "canvas",
            "map");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> PARAGRAPHS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol");
    private static final Pattern HIDDEN = Pattern.compile(
            "(display\\s{0,5}:\\s{0,5}none|visibility\\s{0,5}:\\s{0,5}hidden|mso-hide\\s{0,5}:\\s{0,5}all"
                    + "|(?<![a-z-])(font-size|max-height)\\s{0,5}:\\s{0,5}0(px|pt|em|%)?\\s{0,5}(;|$))",
            Pattern.CASE_INSENSITIVE);
    private static final int DEEPEST_QUOTE = 20;

    private final StringBuilder text = new StringBuilder();
    private int quotes;
    private boolean lineOpen;
    private boolean spaceDue;
    private int preformatted;

    private HtmlText() {}

    static String of(String html) {
        var reading = new HtmlText();
        NodeTraversor.filter(reading, Jsoup.parse(html));
        return reading.text.toString();
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            if (DROPPED.contains(element.normalName()) || isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            open(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            close(element);
        }
        return FilterResult.CONTINUE;
    }

    private void open(Element element) {
        var name = element.normalName();
        if (name.equals("br")) {
            endLine(true);
            return;
        }
        if (isLine(element)) {
            endLine(false);
        }
        if (PARAGRAPHS.contains(name)) {
            blankLine();
        }
        if (isQuote(element)) {
            quotes++;
        }
        switch (name) {
            case "pre" -> preformatted++;
            case "li" -> append("- ");
            case "hr" -> {
                append("________________________________");
                endLine(false);
            }
            case "td", "th" -> spaceDue = lineOpen;
            case "img" ->
                append(
                        element.attr("alt").isBlank()
                                ? ""
                                : "[" + element.attr("alt").strip() + "]");
            default -> {
                // only its words are wanted
            }
        }
    }

    private void close(Element element) {
        var name = element.normalName();
        if (name.equals("a")) {
            append(LinkTarget.of(element));
        }
        if (isLine(element)) {
            endLine(false);
        }
        if (name.equals("pre")) {
            preformatted--;
        }
        if (isQuote(element)) {
            quotes--;
        }
        if (PARAGRAPHS.contains(name)) {
            blankLine();
        }
    }

    private void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            var letter = words.charAt(i);
            if (preformatted > 0 && letter == '\n') {
                endLine(true);
            } else if (letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r' || letter == '\u00A0') {
                if (preformatted > 0 && letter != '\r') {
                    put(letter);
                } else {
                    spaceDue = lineOpen;
                }
            } else {
                put(letter);
            }
        }
    }

    private void put(char letter) {
        if (!lineOpen) {
            text.append("> ".repeat(Math.min(quotes, DEEPEST_QUOTE)));
            lineOpen = true;
        } else if (spaceDue) {
            text.append(' ');
        }
        spaceDue = false;
        text.append(letter);
    }

    private void endLine(boolean evenEmpty) {
        if (lineOpen || evenEmpty) {
            text.append('\n');
        }
        lineOpen = false;
        spaceDue = false;
    }

    private void blankLine() {
        int end = text.length();
        if (end > 1 && text.charAt(end - 1) == '\n' && text.charAt(end - 2) != '\n') {
            text.append('\n');
        }
    }

    private static boolean isLine(Element element) {
        return element.isBlock() && !CELLS.contains(element.normalName());
    }

    private static boolean isQuote(Element element) {
        return element.normalName().equals("blockquote") || element.hasClass("yahoo_quoted");
    }

    private static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || !element.hasAttr("style")) {
            return element.hasAttr("hidden");
        }
        return HIDDEN.matcher(element.attr("style")).find();
    }
}
