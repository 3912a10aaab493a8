package fr.vigie.runbook;

import fr.vigie.client.KnownServices;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a changed page as it would be shown to agents. */
@Component
class PageCheck implements PageRule {

    private final KnownServices services;

    PageCheck(KnownServices services) {
        this.services = services;
    }

    @Override
    public Optional<String> broken(String file, byte[] content) {
        if (!file.toLowerCase(Locale.ROOT).endsWith(".md")) {
            return Optional.empty();
        }
        try {
            checkName(file);
            if (content.length > Page.LARGEST) {
                throw new UnusablePage("elle dépasse 20 ko");
            }
            Page.read(decoded(content));
            return Optional.empty();
        } catch (UnusablePage broken) {
            return Optional.of("La page « " + file + " » ne peut pas être utilisée : " + broken.sentence() + ".");
        }
    }

    private void checkName(String file) {
        var isMeantForSome = PageName.of(file)
                .filter(name -> name.service() == null || services.isKnown(name.service()))
                .isPresent();
        if (!isMeantForSome) {
            throw new UnusablePage("aucun ticket ne la montrerait ; elle se nomme par exemple api-p1.md, api.md, p1.md"
                    + " ou general.md, et nos services sont " + String.join(", ", services.ids()));
        }
    }

    private static String decoded(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new UnusablePage("elle n'est pas enregistrée en UTF-8");
        }
    }
}
