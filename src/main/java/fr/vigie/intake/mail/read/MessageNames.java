package fr.vigie.intake.mail.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of mails as headers give them: {@code <left@right>}. */
class MessageNames {

    private static final Pattern NAME = Pattern.compile("<([^<>\\s\\p{Cntrl}]{1,400})>");
    private static final Pattern BARE = Pattern.compile("[^<>\\s\\p{Cntrl}]{1,400}");
    private static final int MOST = 50;
    private static final int MOST_SEEN = 1_000;

    private MessageNames() {}

    static @Nullable String own(Headers headers) {
        var raw = headers.raw("message-id");
        if (raw == null) {
            return null;
        }
        var names = in(raw);
        if (!names.isEmpty()) {
            return names.get(0);
        }
        var bare = raw.strip().replaceAll("[<>]", "");
        return BARE.matcher(bare).matches() ? "<" + bare + ">" : null;
    }

    /** Those that it answers, the nearest first. */
    static List<String> answered(Headers headers) {
        var answers = new LinkedHashSet<String>();
        headers.all("in-reply-to").forEach(raw -> answers.addAll(in(raw)));
        headers.all("references").forEach(raw -> {
            var names = in(raw);
            Collections.reverse(names);
            answers.addAll(names);
        });
        return answers.stream().limit(MOST).toList();
    }

    /** In the order in which they stand there. */
    static List<String> in(String text) {
        var names = new ArrayList<String>();
        var found = NAME.matcher(text);
        while (names.size() < MOST_SEEN && found.find()) {
            names.add("<" + found.group(1) + ">");
        }
        return names;
    }
}
