package fr.vigie.statement;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fr.vigie.refusal.NotNow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.springframework.stereotype.Component;

/** Makes a PDF of a page; one at a time, as it takes a processor for itself. It fetches nothing from anywhere. */
@Component
class PrintedStatement {

    /** What our fonts do not have, or XML does not know: looking for it elsewhere would read every font of the machine. */
    private static final Pattern STRANGE = Pattern.compile(
            "[^\\t\\n\\r\\x20-\\x7E\\u00A0-\\u017F\\u0370-\\u03FF\\u0400-\\u045F\\u2013-\\u2026\\u20AC\\u2192\\u25A0]");

    private static final Pattern SPACE = Pattern.compile("[\\u2000-\\u200A\\u202F]");

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final Semaphore press = new Semaphore(1);

    PrintedStatement() {
        FontMappers.set(new OwnFonts());
        // it tells of each of its steps, past our log
        XRLog.setLoggingEnabled(false);
    }

    /**
     * @param page well-formed XHTML
     * @throws NotNow while another one is printed
     */
    byte[] of(String page) {
        return alone(() -> print(readable(page)));
    }

    /** In letters that our fonts have. */
    static String readable(String page) {
        var composed = Normalizer.normalize(page, Normalizer.Form.NFC)
                .replace('\u2010', '-')
                .replace('\u2011', '-');
        return STRANGE.matcher(SPACE.matcher(composed).replaceAll(" ")).replaceAll("?");
    }

    byte[] alone(Supplier<byte[]> work) {
        if (!press.tryAcquire()) {
            throw new NotNow("Un autre relevé est en train de s'imprimer : demandez le PDF à nouveau dans un instant.");
        }
        try {
            return work.get();
        } finally {
            press.release();
        }
    }

    private static byte[] print(String page) {
        var printed = new ByteArrayOutputStream();
        try (var drawer = new StripDrawer()) {
            new PdfRendererBuilder()
                    .useFastMode()
                    .withHtmlContent(page, null)
                    .useSVGDrawer(drawer)
                    .useUriResolver((base, address) -> null)
                    .useExternalResourceAccessControl(
                            (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .useFont(() -> font("Sans-Regular"), "Liberation Sans", NORMAL, FontStyle.NORMAL, true)
                    .useFont(() -> font("Sans-Bold"), "Liberation Sans", BOLD, FontStyle.NORMAL, true)
                    .useFont(() -> font("Mono-Regular"), "Liberation Mono", NORMAL, FontStyle.NORMAL, true)
                    .withProducer("Vigie")
                    .toStream(printed)
                    .run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return printed.toByteArray();
    }

    private static InputStream font(String name) {
        var file = "/liberation/Liberation" + name + ".ttf";
        return Objects.requireNonNull(PrintedStatement.class.getResourceAsStream(file), file);
    }
}
