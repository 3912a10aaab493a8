package fr.vigie.door;

import fr.vigie.refusal.TooLarge;
import fr.vigie.refusal.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** The fields of a form, with those of its address. */
class FormFields {

    private static final DataSize MOST = DataSize.ofMegabytes(2);
    private static final int FIELDS = 1_000;

    private FormFields() {}

    /**
     * Reads them.
     *
     * @throws TooLarge   over 2 MB
     * @throws Unreadable over 1,000 fields, or where a percent sign is no code
     */
    static Map<String, String[]> of(@Nullable String query, InputStream body) throws IOException {
        var bytes = body.readNBytes((int) MOST.toBytes() + 1);
        if (bytes.length > MOST.toBytes()) {
            throw new TooLarge("Le formulaire dépasse " + MOST.toMegabytes() + " Mo.");
        }
        var fields = new LinkedHashMap<String, List<String>>();
        for (var pair : ((query == null ? "" : query + "&") + new String(bytes, StandardCharsets.UTF_8)).split("&")) {
            var at = pair.indexOf('=');
            if (!pair.isEmpty() && at != 0) {
                fields.computeIfAbsent(decoded(at < 0 ? pair : pair.substring(0, at)), name -> new ArrayList<>())
                        .add(at < 0 ? "" : decoded(pair.substring(at + 1)));
            }
            if (fields.size() > FIELDS) {
                throw new Unreadable("Le formulaire compte plus de 1 000 champs.");
            }
        }
        var values = new LinkedHashMap<String, String[]>();
        fields.forEach((name, all) -> values.put(name, all.toArray(String[]::new)));
        return values;
    }

    private static String decoded(String said) {
        try {
            return URLDecoder.decode(said, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException crooked) {
            throw new Unreadable("Le formulaire contient un « % » qui n'annonce aucun caractère.");
        }
    }
}
