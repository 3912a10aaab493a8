package fr.vigie.intake.mail.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes of the parts of one mail what was read of it. */
class Reading {

    private static final Pattern ANSWER =
            Pattern.compile("(re|rép|aw|sv|ref?)\\s?:.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern FORWARD = Pattern.compile("(tr|fw|fwd|wg|i)\\s?:.*", Pattern.CASE_INSENSITIVE);
    private static final int MOST_REMARKS = 20;

    private final Limits limits;
    private final Parts parts;
    private final long length;
    private final Set<String> remarks = new LinkedHashSet<>();

    Reading(Limits limits, Parts parts, long length) {
        this.limits = limits;
        this.parts = parts;
        this.length = length;
    }

    /** Of a mail of which only the headers are good. */
    static ReadMail envelope(Headers headers, String text, List<String> remarks) {
        var from = People.from(headers);
        return new ReadMail(
                MessageNames.own(headers),
                MessageNames.answered(headers),
                from.name(),
                from.address(),
                People.returnPath(headers),
                People.to(headers),
                subject(headers),
                text,
                false,
                SentAt.in(headers),
                List.of(),
                MachineSigns.of(headers, from.address(), null),
                null,
                remarks,
                true);
    }

    /** @param level how many mails this one lies in */
    ReadMail whole(int level) {
        var root = parts.root();
        var headers = root.headers;
        var all = leaves(root).toList();
        var from = People.from(headers);
        var subject = subject(headers);
        var answers = MessageNames.answered(headers);
        var words = new Words(limits);
        var said = words.of(root);
        var inner = new InnerMails(limits, level);
        var files = new AttachmentRules(limits);
        all.stream().filter(part -> !words.shown().contains(part)).forEach(part -> inner.add(part, files));
        var bounce = BounceReading.of(root, all, said, inner.headers(), from.address());
        var history = History.trimmed(
                said,
                !answers.isEmpty() || ANSWER.matcher(subject).matches(),
                FORWARD.matcher(subject).matches());
        var text = Stream.of(history.text(), bounce == null ? inner.text() : "")
                .filter(piece -> !piece.isEmpty())
                .reduce((one, other) -> one + "\n\n" + other)
                .orElse("");
        remark(root, from, headers, text);
        remarks.addAll(words.remarks());
        files.refusals().forEach(remarks::add);
        if (text.length() > ReadMail.LONGEST_TEXT) {
            remarks.add("Texte trop long : la suite est dans le message d'origine.");
        }
        return new ReadMail(
                MessageNames.own(headers),
                answers,
                from.name(),
                from.address(),
                People.returnPath(headers),
                People.to(headers),
                subject,
                Clean.cut(text, ReadMail.LONGEST_TEXT),
                history.hidden(),
                SentAt.in(headers),
                files.all(),
                MachineSigns.of(headers, from.address(), bounce),
                bounce,
                remarks.stream().limit(MOST_REMARKS).toList(),
                false);
    }

    private void remark(Part root, People from, Headers headers, String text) {
        note(
                length > limits.total(),
                "Message trop grand (" + (length >> 20)
                        + " Mo) : seul son début a été lu, ses pièces jointes ne sont pas conservées.");
        note(parts.tooMany(), "Message en plus de " + limits.parts() + " parties : les suivantes n'ont pas été lues.");
        note(
                parts.tooDeep(),
                "Message emboîté sur plus de " + limits.depth() + " niveaux : le reste n'a pas été ouvert.");
        note(parts.headersCut(), "En-têtes trop nombreux ou trop longs : ils n'ont pas tous été lus.");
        note(from.address() == null, "L'adresse de l'expéditeur manque ou ne peut être lue.");
        note(from.several(), "Le message dit avoir plusieurs expéditeurs : le premier est retenu.");
        note(headers.has("date") && SentAt.in(headers) == null, "La date d'envoi ne peut être lue.");
        var type = root.type();
        note(
                type.equals("multipart/encrypted")
                        || type.contains("pkcs7-mime")
                        || text.contains("-----BEGIN PGP MESSAGE-----"),
                "Message chiffré ou scellé : il ne peut être lu ici, il est conservé en pièce jointe.");
        note(
                type.equals("multipart/signed") || text.contains("-----BEGIN PGP SIGNED MESSAGE-----"),
                "Message signé : la signature est conservée, mais n'a pas été vérifiée.");
    }

    private void note(boolean applies, String sentence) {
        if (applies) {
            remarks.add(sentence);
        }
    }

    static String subject(Headers headers) {
        var subject = headers.words("subject", ReadMail.LONGEST_SUBJECT);
        return subject == null ? ReadMail.NO_SUBJECT : subject;
    }

    private static Stream<Part> leaves(Part part) {
        return part.is("multipart/") && !part.children.isEmpty()
                ? part.children.stream().flatMap(Reading::leaves)
                : Stream.of(part);
    }
}
