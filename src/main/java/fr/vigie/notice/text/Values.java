package fr.vigie.notice.text;

import fr.vigie.client.Language;
import fr.vigie.notice.Links;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.NoticeKind.Audience;
import fr.vigie.notice.Particulars;
import java.util.HashMap;
import java.util.Map;

/** What the names in a text stand for; an empty value is one that is not there. */
final class Values {

    private static final int BRIEF = 60;

    private Values() {}

    static Map<String, String> of(Particulars told, NoticeKind kind, Language language, String contact, String link) {
        var values = new HashMap<String, String>();
        var priority = told.priority();
        var deadline = told.deadline();
        values.put("reference", Words.value(told.reference()));
        values.put("objet", Words.value(told.subject()));
        values.put("client", Words.value(told.client()));
        values.put("service", Words.value(told.service()));
        values.put("priorite", priority == null ? "" : priority.toString());
        values.put("gravite", priority == null ? "" : Gravity.of(priority, language));
        values.put("demande", priority != null && Gravity.isRequest(priority) ? "oui" : "");
        values.put("echeance", deadline == null ? "" : WordedTime.of(deadline, told.at(), language));
        values.put("depassee", told.missed() ? "oui" : "");
        values.put("message", Words.paragraphs(told.words()));
        values.put("heure", WordedTime.of(told.at(), language));
        values.put("contact", contact);
        values.put("chat", "");
        if (kind.audience() == Audience.STAFF) {
            values.put("equipes", Words.value(told.teams()));
            values.put("niveau", Integer.toString(told.level()));
        }
        if (Links.leads(kind)) {
            values.put("lien", link);
        }
        return values;
    }

    /** Lets a text know that it is said in a conversation. */
    static void putInChat(Map<String, String> values) {
        values.put("chat", "oui");
    }

    /** The same for a phone's screen. */
    static Map<String, String> brief(Map<String, String> values) {
        var brief = new HashMap<>(values);
        for (var name : new String[] {"objet", "client", "service", "equipes"}) {
            brief.computeIfPresent(name, (key, value) -> Words.cut(value, BRIEF));
        }
        brief.computeIfPresent("message", (key, value) -> Words.cut(Words.line(value), 2 * BRIEF));
        return brief;
    }
}
