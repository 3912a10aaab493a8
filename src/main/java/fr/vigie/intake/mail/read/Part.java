package fr.vigie.intake.mail.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a mail as it was taken apart: what holds others, a text, or a file. */
class Part {

    private static final Pattern TYPE = Pattern.compile("[\\w.+-]{1,80}/[\\w.+-]{1,80}");

    final Headers headers;
    final int depth;
    final List<Part> children = new ArrayList<>();

    /** Decoded, as far as it was kept. */
    byte[] content = {};
    /** In bytes, decoded, all of it. */
    long size;
    /** Whether others could be in it that were not looked for. */
    boolean unopened;

    private @Nullable Parameters contentType;

    Part(Headers headers, int depth) {
        this.headers = headers;
        this.depth = depth;
    }

    String type() {
        var type = contentType().value();
        if (TYPE.matcher(type).matches()) {
            return type;
        }
        return headers.has("content-type") ? "application/octet-stream" : "text/plain";
    }

    /** Not to be asked for before all headers are there. */
    private Parameters contentType() {
        var known = contentType;
        if (known == null) {
            known = headers.parameters("content-type");
            contentType = known;
        }
        return known;
    }

    boolean is(String beginning) {
        return type().startsWith(beginning);
    }

    @Nullable
    String parameter(String name) {
        return contentType().get(name);
    }

    /** As its sender called it; null where they did not. */
    @Nullable
    String fileName() {
        var name = headers.parameters("content-disposition").get("filename");
        return name == null || name.isBlank() ? parameter("name") : name;
    }

    /** Words to be shown, not a file that has some. */
    boolean isWords() {
        return (is("text/plain") || is("text/html") || is("text/enriched"))
                && !headers.token("content-disposition").equals("attachment")
                && (depth == 0 || fileName() == null);
    }

    boolean isWhole() {
        return content.length == size;
    }

    String charset() {
        var charset = parameter("charset");
        return charset == null ? "" : charset.strip().toLowerCase(Locale.ROOT);
    }
}
