package fr.vigie.notice.text;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import fr.vigie.notice.Links;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.NoticeKind.Audience;
import java.util.Set;
import java.util.TreeSet;

/** The names that a text may use, by whom it speaks to. */
class Names implements Mustache.Visitor {

    private static final Set<String> FOR_ALL = Set.of(
            "reference",
            "objet",
            "client",
            "service",
            "priorite",
            "gravite",
            "demande",
            "echeance",
            "depassee",
            "message",
            "heure",
            "services",
            "debut",
            "fin",
            "fenetre",
            "effet",
            "contact",
            "chat");
    private static final Set<String> FOR_STAFF = Set.of("equipes", "niveau");

    private final Set<String> offered = new TreeSet<>(FOR_ALL);

    Names(NoticeKind kind) {
        if (kind.audience() == Audience.STAFF) {
            offered.addAll(FOR_STAFF);
        }
        if (Links.leads(kind)) {
            offered.add("lien");
        }
    }

    /** @throws UnusableText where the text uses another name, shown or not */
    Template checked(Template text) {
        text.visit(this);
        return text;
    }

    @Override
    public void visitText(String text) {}

    @Override
    public void visitVariable(String name) {
        if (!offered.contains(name)) {
            throw new UnusableText("le nom « " + name + " » n'est pas offert à ce texte ; les noms sont "
                    + String.join(", ", offered));
        }
    }

    @Override
    public boolean visitInclude(String name) {
        throw new UnusableText("un texte n'en inclut pas un autre (« " + name + " »)");
    }

    @Override
    public boolean visitParent(String name) {
        return visitInclude(name);
    }

    @Override
    public boolean visitBlock(String name) {
        return visitInclude(name);
    }

    @Override
    public boolean visitSection(String name) {
        visitVariable(name);
        return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
        visitVariable(name);
        return true;
    }
}
