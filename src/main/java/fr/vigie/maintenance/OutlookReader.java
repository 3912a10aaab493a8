package fr.vigie.maintenance;

import fr.vigie.client.Client;
import fr.vigie.client.ClientDirectory;
import fr.vigie.maintenance.Outlook.Sentence;
import fr.vigie.maintenance.Outlook.Weight;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.servicetime.FrenchTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what the rules will say, before anything is planned: they are the same ones. */
@Component
class OutlookReader {

    private static final int MOST_REQUESTED = 50;

    private final PlanRules rules;
    private final Maintenances maintenances;
    private final ClientDirectory directory;
    private final Clock clock;

    OutlookReader(PlanRules rules, Maintenances maintenances, ClientDirectory directory, Clock clock) {
        this.rules = rules;
        this.maintenances = maintenances;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whatever is not chosen yet, or can't be read, has no sentence or one that says so. */
    Outlook of(String services, @Nullable String from, @Nullable String to) {
        var now = clock.instant();
        var sentences = new ArrayList<Sentence>();
        var ids = Draft.ids(services);
        var soonest = asked(sentences, () -> rules.soonest(now));
        var inBusiness = from != null && to != null && judged(sentences, ids, from, to, now);
        if (sentences.isEmpty() && soonest != null) {
            sentences.add(new Sentence(
                    Weight.GOOD,
                    "Une maintenance planifiée maintenant commence au plus tôt le " + FrenchTime.dated(soonest) + "."));
        }
        if (!ids.isEmpty()) {
            tell(sentences, ids);
        }
        return new Outlook(soonest == null ? "" : ParisTime.local(soonest), inBusiness, sentences);
    }

    /** Those that wait for somebody to plan them. */
    List<Outlook.Requested> requested() {
        return maintenances.page(Status.REQUESTED.name(), MOST_REQUESTED, 0).stream()
                .map(one -> new Outlook.Requested(one.reference(), one.plan().reason()))
                .toList();
    }

    /** Says whether such a window would be taken; returns whether it touches business hours. */
    private boolean judged(List<Sentence> sentences, List<String> ids, String from, String to, Instant now) {
        var window = asked(sentences, () -> Window.ahead(ParisTime.read("from", from), ParisTime.read("to", to), now));
        if (window == null) {
            return false;
        }
        var inBusiness = rules.touchesBusinessHours(window);
        var terms = asked(sentences, () -> {
            // the reason is asked for by a sentence of its own
            var known = rules.terms(window, Change.NEW, "?", now);
            if (!ids.isEmpty()) {
                rules.demandKnown(ids);
                rules.demandFree(ids, window, "");
            }
            return known;
        });
        if (terms != null) {
            sentences.add(new Sentence(
                    Weight.GOOD,
                    "Les clients doivent être prévenus avant le " + FrenchTime.dated(terms.noticeBy())
                            + ", et le sont de nouveau le " + FrenchTime.dated(terms.remindAt()) + "."));
        }
        if (inBusiness) {
            sentences.add(new Sentence(
                    Weight.NEEDS,
                    "La fenêtre touche les heures ouvrées : dites pourquoi c'est inévitable, un autre responsable"
                            + " l'approuve avant que les clients l'apprennent."));
        }
        return inBusiness;
    }

    private void tell(List<Sentence> sentences, List<String> ids) {
        var affected = directory.using(ids);
        var silent = affected.stream()
                .filter(client -> client.contacts().stream().noneMatch(AnnouncementDesk::wants))
                .map(Client::name)
                .toList();
        if (affected.isEmpty()) {
            sentences.add(
                    new Sentence(Weight.NEEDS, "Aucun client n'utilise ces services : personne ne sera prévenu."));
        } else {
            sentences.add(new Sentence(
                    Weight.GOOD,
                    "Clients prévenus : "
                            + InWords.list(affected.stream().map(Client::name).toList()) + "."));
        }
        if (!silent.isEmpty()) {
            sentences.add(
                    new Sentence(Weight.NEEDS, "Aucun contact à prévenir, à appeler : " + InWords.list(silent) + "."));
        }
    }

    private static <T> @Nullable T asked(List<Sentence> sentences, Supplier<T> rule) {
        try {
            return rule.get();
        } catch (BrokenRule broken) {
            var sentence = new Sentence(Weight.REFUSED, broken.sentence());
            if (!sentences.contains(sentence)) {
                sentences.add(sentence);
            }
            return null;
        }
    }
}
