package fr.vigie.notice.text;

import fr.vigie.client.Language;
import fr.vigie.notice.Links;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.NoticeKind.Audience;
import fr.vigie.notice.Particulars;
import fr.vigie.notice.Works;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the names in a text stand for; an empty value is one that is not there. */
final class Values {

    private static final int BRIEF = 60;

    private Values() {}

    /** @param service what people call it in this language */
    static Map<String, String> of(
            Particulars told,
            NoticeKind kind,
            Language language,
            @Nullable String service,
            String contact,
            String link) {
        var values = new HashMap<String, String>();
        var priority = told.priority();
        var deadline = told.deadline();
        values.put("reference", Words.value(told.reference()));
        values.put("objet", Words.value(told.subject()));
        values.put("client", Words.value(told.client()));
        values.put("service", Words.value(service));
        values.put("priorite", priority == null ? "" : priority.toString());
        values.put("gravite", priority == null ? "" : Gravity.of(priority, language));
        values.put("demande", priority != null && Gravity.isRequest(priority) ? "oui" : "");
        values.put("echeance", deadline == null ? "" : WordedTime.of(deadline, told.at(), language));
        values.put("depassee", told.missed() ? "oui" : "");
        values.put("message", Words.paragraphs(told.words()));
        values.put("heure", WordedTime.of(told.at(), language));
        values.put("contact", contact);
        values.put("chat", "");
        putWorks(values, told.works(), language);
        if (kind.audience() == Audience.STAFF) {
            values.put("equipes", Words.value(told.teams()));
            values.put("niveau", Integer.toString(told.level()));
        }
        if (Links.leads(kind)) {
            values.put("lien", link);
        }
        return values;
    }

    private static void putWorks(Map<String, String> values, @Nullable Works works, Language language) {
        var to = works == null ? null : works.to();
        values.put("services", works == null ? "" : Words.value(works.services().get(language)));
        values.put("debut", works == null ? "" : WordedTime.of(works.from(), language));
        values.put("fin", to == null ? "" : WordedTime.of(to, language));
        values.put("fenetre", works == null ? "" : WordedTime.span(works.from(), to));
        values.put("effet", works == null ? "" : Words.paragraphs(works.effect()));
    }

    /** Lets a text know that it is said in a conversation. */
    static void putInChat(Map<String, String> values) {
        values.put("chat", "oui");
    }

    /** The same for a phone's screen. */
    static Map<String, String> brief(Map<String, String> values) {
        var brief = new HashMap<>(values);
        for (var name : new String[] {"objet", "client", "service", "services", "equipes"}) {
            brief.computeIfPresent(name, (key, value) -> Words.cut(value, BRIEF));
        }
        brief.computeIfPresent("effet", (key, value) -> Words.cut(Words.line(value), BRIEF));
        brief.computeIfPresent("message", (key, value) -> Words.cut(Words.line(value), 2 * BRIEF));
        return brief;
    }
}
