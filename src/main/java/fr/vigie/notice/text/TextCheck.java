package fr.vigie.notice.text;

import fr.vigie.client.Language;
import fr.vigie.notice.Particulars;
import fr.vigie.notice.TextRule;
import fr.vigie.notice.Works;
import fr.vigie.servicetime.Slot;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads a changed text and says it once, as it would be said to people. */
@Component
class TextCheck implements TextRule {

    private static final int LARGEST = 20_000;
    private static final Pattern MEANT_AS_TEXT = Pattern.compile("[A-Za-z_-]+\\.[a-z]{2}\\.txt");
    private static final Particulars SAMPLE = new Particulars(
            "INC-2026-000001",
            "API indisponible",
            "ACME",
            "api",
            1,
            Instant.EPOCH,
            true,
            "support",
            1,
            "Bonjour",
            Slot.BUSINESS,
            Instant.EPOCH,
            new Works(
                    Map.of(Language.FR, "API", Language.EN, "API"),
                    Instant.EPOCH,
                    Instant.EPOCH.plusSeconds(3600),
                    "Coupure"));
    private static final Particulars BARE = new Particulars(
            "INC-2026-000001", "?", null, null, null, null, false, "", 0, null, Slot.ALWAYS, Instant.EPOCH);

    @Override
    public Optional<String> broken(String file, byte[] content) {
        if (!MEANT_AS_TEXT.matcher(file).matches()) {
            return Optional.empty();
        }
        try {
            check(file, content);
            return Optional.empty();
        } catch (UnusableText broken) {
            return Optional.of("Le texte « " + file + " » ne peut pas être utilisé : " + broken.sentence() + ".");
        }
    }

    private static void check(String name, byte[] content) {
        var file = TextFile.named(name)
                .orElseThrow(() -> new UnusableText("aucune notice ne porte ce nom, par exemple receipt.fr.txt"));
        if (content.length > LARGEST) {
            throw new UnusableText("il dépasse 20 ko");
        }
        var text = NoticeText.read(file, decoded(content));
        for (var told : new Particulars[] {SAMPLE, BARE}) {
            var values = Values.of(told, file.kind(), file.language(), told.service(), "contact", "lien");
            var said = text.say(values, Values.brief(values));
            // words of people are all that some notices carry, and a sample without them may say nothing
            if (told == SAMPLE
                    && (said.subject().isEmpty()
                            || said.brief().isEmpty()
                            || said.body().isEmpty())) {
                throw new UnusableText("il ne dit rien dans son objet, son SMS ou son corps");
            }
            Values.putInChat(values);
            if (told == SAMPLE && text.say(values, Values.brief(values)).body().isEmpty()) {
                throw new UnusableText("il ne dit rien dans une conversation (« chat »)");
            }
        }
    }

    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new UnusableText("il n'est pas enregistré en UTF-8");
        }
    }
}
