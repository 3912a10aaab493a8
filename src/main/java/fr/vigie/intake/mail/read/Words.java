package fr.vigie.intake.mail.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a mail: of the forms in which it says the same, the plainest. */
class Words {

    private final Limits limits;
    private final Set<Part> shown = new LinkedHashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();

    Words(Limits limits) {
        this.limits = limits;
    }

    String of(Part part) {
        if (!part.is("multipart/") || part.children.isEmpty()) {
            return part.isWords() || part.is("multipart/") && !part.unopened ? read(part) : "";
        }
        if (part.is("multipart/alternative")) {
            return alternative(part.children);
        }
        var children = part.children.stream().map(this::of).filter(words -> !words.isBlank());
        return children.collect(Collectors.joining("\n\n"));
    }

    /** Parts whose words are among those, or are the same in another form: they are no files. */
    Set<Part> shown() {
        return shown;
    }

    Set<String> remarks() {
        return remarks;
    }

    private String alternative(List<Part> forms) {
        var plain = forms.stream()
                .filter(part -> part.is("text/plain"))
                .map(this::of)
                .filter(words -> !words.isBlank());
        var found = plain.findFirst();
        if (found.isPresent()) {
            forms.forEach(this::skip);
            return found.get();
        }
        // the last is what the sender likes best
        for (int i = forms.size() - 1; i >= 0; i--) {
            var words = of(forms.get(i));
            if (!words.isBlank()) {
                forms.forEach(this::skip);
                return words;
            }
        }
        return "";
    }

    private void skip(Part form) {
        if (form.isWords()) {
            shown.add(form);
        }
        form.children.forEach(this::skip);
    }

    private String read(Part part) {
        shown.add(part);
        var charset = part.charset();
        if (!Letters.knows(charset.isEmpty() ? null : charset)) {
            remarks.add("Alphabet inconnu (« " + Clean.line(charset, 40) + " ») : des lettres peuvent être fausses.");
        }
        if (part.is("multipart/")) {
            remarks.add("Le message annonce des parties qui n'y sont pas : son contenu est montré tel quel.");
        }
        if (!part.isWhole()) {
            remarks.add("Texte très long : seul son début a été lu.");
        }
        var text = Letters.decode(part.content, charset.isEmpty() ? htmlCharset(part) : charset);
        if (text.indexOf('\uFFFD') >= 0) {
            remarks.add("Certains caractères n'ont pas pu être lus.");
        }
        return Clean.cut(plain(part, text), limits.words());
    }

    private static String plain(Part part, String text) {
        if (part.is("text/html") || part.is("text/enriched")) {
            return Clean.text(HtmlText.of(text));
        }
        var clean = Clean.text(text);
        return "flowed".equalsIgnoreCase(part.parameter("format"))
                ? Flowed.unfold(clean, "yes".equalsIgnoreCase(part.parameter("delsp")))
                : clean;
    }

    /** Some say it only where browsers look. */
    private static @Nullable String htmlCharset(Part part) {
        if (!part.is("text/html")) {
            return null;
        }
        var start = new String(part.content, 0, Math.min(2048, part.content.length), Letters.WINDOWS);
        var meta = start.toLowerCase(Locale.ROOT).indexOf("charset=");
        var name = meta < 0
                ? ""
                : start.substring(meta + 8).replaceFirst("^[\"']", "").split("[^\\w.:-]", 2)[0];
        return name.isEmpty() ? null : name;
    }
}
