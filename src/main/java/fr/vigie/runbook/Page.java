package fr.vigie.runbook;

import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A page of Markdown, read and made harmless: HTML in it is shown letter for letter, pictures are links, and links lead
 * to http and https alone.
 *
 * @param title its first heading
 */
record Page(String title, String html) {

    /** In bytes. */
    static final int LARGEST = 20_000;

    private static final int DEEPEST = 12;
    private static final String UNTITLED = "Procédure";
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\uFFFD&&[^\\n\\r\\t]]");
    private static final Pattern WEB = Pattern.compile("(?i)https?://\\S+");

    // whatever nests deeper stays as it is typed
    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new WebOnly())
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (tag.equals("a")) {
                    attributes.put("target", "_blank");
                    attributes.put("rel", "noopener noreferrer");
                }
            })
            .build();
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    /** @throws UnusablePage with what is wrong in it */
    static Page read(String source) {
        if (source.isBlank()) {
            throw new UnusablePage("elle est vide");
        }
        if (UNREADABLE.matcher(source).find()) {
            throw new UnusablePage("elle contient des caractères illisibles");
        }
        var document = PARSER.parse(source.startsWith("\uFEFF") ? source.substring(1) : source);
        var title = takeTitle(document);
        document.accept(new Tidying());
        var html = HTML.render(document);
        if (html.isBlank()) {
            throw new UnusablePage("elle n'a que son titre");
        }
        return new Page(title, html);
    }

    static boolean leadsToTheWeb(String address) {
        return WEB.matcher(address).matches();
    }

    private static String takeTitle(Node document) {
        if (document.getFirstChild() instanceof Heading first) {
            first.unlink();
            var words = TEXT.render(first).strip();
            return words.isEmpty() ? UNTITLED : words;
        }
        return UNTITLED;
    }

    /** The second lock: what {@link Tidying} refuses does not come so far. */
    private static class WebOnly implements UrlSanitizer {

        @Override
        public String sanitizeLinkUrl(String address) {
            return leadsToTheWeb(address) ? address : "";
        }

        @Override
        public String sanitizeImageUrl(String address) {
            return sanitizeLinkUrl(address);
        }
    }
}
