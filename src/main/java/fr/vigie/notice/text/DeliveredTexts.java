package fr.vigie.notice.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts that came with this release. */
final class DeliveredTexts {

    private DeliveredTexts() {}

    static NoticeText read(TextFile file) {
        try (var text = DeliveredTexts.class.getResourceAsStream("/bpmn/notices/" + file.name())) {
            if (text == null) {
                throw new IllegalStateException("The release has no " + file.name());
            }
            return NoticeText.read(file, new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
