package fr.vigie.incident;

import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/** The name under which a file is to be saved, as a header says it. */
class FileName {

    /** RFC 6266: a plain name for programs that know no other, and the whole one beside it where that is not plain. */
    static String attached(String name) {
        var plain = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        return "attachment; filename=\"" + plain + "\""
                + (plain.equals(name) ? "" : "; filename*=UTF-8''" + UriUtils.encode(name, StandardCharsets.UTF_8));
    }

    private FileName() {}
}
