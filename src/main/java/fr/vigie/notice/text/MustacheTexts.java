package fr.vigie.notice.text;

import fr.vigie.client.KnownServices;
import fr.vigie.client.Language;
import fr.vigie.notice.Links;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Particulars;
import fr.vigie.notice.TextShelf;
import fr.vigie.notice.Texts;
import fr.vigie.notice.Wording;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says notices in the words of the newest text that can be used. */
@Component
class MustacheTexts implements Texts {

    private static final Logger LOG = LoggerFactory.getLogger(MustacheTexts.class);

    private final TextShelf shelf;
    private final Links links;
    private final SupportSettings support;
    private final KnownServices services;
    private final Map<TextFile, NoticeText> delivered;
    private final Map<TextFile, Changed> changed = new ConcurrentHashMap<>();

    MustacheTexts(TextShelf shelf, Links links, SupportSettings support, KnownServices services) {
        this.shelf = shelf;
        this.links = links;
        this.support = support;
        this.services = services;
        this.delivered = TextFile.all().collect(Collectors.toMap(file -> file, DeliveredTexts::read));
    }

    @Override
    public Wording say(NoticeKind kind, Language language, Particulars particulars) {
        return said(kind, language, particulars, false);
    }

    @Override
    public Wording saidInChat(NoticeKind kind, Language language, Particulars particulars) {
        return said(kind, language, particulars, true);
    }

    private Wording said(NoticeKind kind, Language language, Particulars particulars, boolean inChat) {
        var file = new TextFile(kind, language);
        var link = Links.leads(kind) ? links.of(kind, particulars.reference()).toString() : "";
        var service = particulars.service() == null ? null : services.name(particulars.service(), language);
        var contact = support.contact(particulars.slot(), language);
        var values = Values.of(particulars, kind, language, service, contact, link);
        if (inChat) {
            Values.putInChat(values);
        }
        var text = text(file);
        try {
            return text.say(values, Values.brief(values));
        } catch (RuntimeException unsayable) {
            LOG.warn("The text {} can't be said, it is said as delivered", file.name(), unsayable);
            return delivered(file).say(values, Values.brief(values));
        }
    }

    private NoticeText delivered(TextFile file) {
        return Objects.requireNonNull(delivered.get(file));
    }

    private NoticeText text(TextFile file) {
        var newest = newest(file);
        var text = newest == null ? null : newest.text();
        return text == null ? delivered(file) : text;
    }

    private @Nullable Changed newest(TextFile file) {
        try {
            return shelf.latest(file.name())
                    .map(source -> changed.compute(
                            file,
                            (same, known) -> known != null && known.source().equals(source)
                                    ? known
                                    : Changed.read(file, source)))
                    .orElse(null);
        } catch (RuntimeException unreachable) {
            LOG.warn("Changed texts can't be read, {} is said as delivered", file.name(), unreachable);
            return null;
        }
    }

    /** A text from the shelf, kept with what it was read from; without a text where it can't be used. */
    private record Changed(String source, @Nullable NoticeText text) {

        static Changed read(TextFile file, String source) {
            try {
                return new Changed(source, NoticeText.read(file, source));
            } catch (UnusableText broken) {
                LOG.warn("The changed text {} is not used: {}", file.name(), broken.sentence());
                return new Changed(source, null);
            }
        }
    }
}
