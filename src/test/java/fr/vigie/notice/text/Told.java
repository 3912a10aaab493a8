package fr.vigie.notice.text;

import fr.vigie.client.DemoServices;
import fr.vigie.client.Language;
import fr.vigie.notice.LinksOfTests;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Particulars;
import fr.vigie.notice.Texts;
import fr.vigie.notice.Wording;
import fr.vigie.notice.Works;
import fr.vigie.servicetime.Slot;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A notice to be said in a test: what it speaks of, and who says it. */
record Told(Particulars particulars) {

    static final SupportSettings SUPPORT = new SupportSettings(
            new SupportSettings.Ways("+33 1 99 00 12 34", "support@vigie.example", "https://vigie.example/chat"),
            new SupportSettings.Ways("+33 1 99 00 56 78", null, null));
    private static final Works WORKS = new Works(
            Map.of(Language.FR, "Acheminement des SMS, API", Language.EN, "SMS routing, API"),
            Instant.parse("2026-12-07T21:00:00Z"),
            Instant.parse("2026-12-07T22:30:00Z"),
            "Les SMS partent avec quelques minutes de retard.");
    static final Texts DELIVERED = texts(null);

    static Told ofAnOrdinaryIncident() {
        return new Told(new Particulars(
                "INC-2026-000123",
                "Les SMS vers un opérateur ne partent pas",
                "ACME",
                "saas",
                1,
                Instant.parse("2026-11-23T09:15:00Z"),
                false,
                "support, astreinte",
                1,
                "La route est rétablie.\n\nNous la surveillons.",
                Slot.BUSINESS,
                Instant.parse("2026-11-23T09:00:00Z")));
    }

    static Texts texts(@Nullable String changed) {
        return new MustacheTexts(
                name -> Optional.ofNullable(changed), LinksOfTests.links(), SUPPORT, DemoServices.some());
    }

    Told about(String subject) {
        var p = particulars;
        return new Told(new Particulars(
                p.reference(),
                subject,
                p.client(),
                p.service(),
                p.priority(),
                p.deadline(),
                p.missed(),
                p.teams(),
                p.level(),
                p.words(),
                p.slot(),
                p.at()));
    }

    Told saying(String words) {
        var p = particulars;
        return new Told(new Particulars(
                p.reference(),
                p.subject(),
                p.client(),
                p.service(),
                p.priority(),
                p.deadline(),
                p.missed(),
                p.teams(),
                p.level(),
                words,
                p.slot(),
                p.at()));
    }

    Told ofPriority(int priority, String deadline) {
        var p = particulars;
        return new Told(new Particulars(
                p.reference(),
                p.subject(),
                p.client(),
                p.service(),
                priority,
                Instant.parse(deadline),
                p.missed(),
                p.teams(),
                p.level(),
                p.words(),
                p.slot(),
                p.at()));
    }

    Told missedAt(Slot slot) {
        var p = particulars;
        return new Told(new Particulars(
                p.reference(),
                p.subject(),
                p.client(),
                p.service(),
                p.priority(),
                p.deadline(),
                true,
                p.teams(),
                p.level(),
                p.words(),
                slot,
                p.at()));
    }

    Told barely() {
        var p = particulars;
        return new Told(new Particulars(
                p.reference(), p.subject(), null, null, null, null, false, "", 0, null, Slot.ALWAYS, p.at()));
    }

    Wording as(NoticeKind kind, Language language) {
        var p = particulars;
        var works = p.client() == null
                ? p
                : new Particulars(
                        p.reference(),
                        p.subject(),
                        p.client(),
                        p.service(),
                        p.priority(),
                        p.deadline(),
                        p.missed(),
                        p.teams(),
                        p.level(),
                        p.words(),
                        p.slot(),
                        p.at(),
                        WORKS);
        return DELIVERED.say(kind, language, works);
    }
}
