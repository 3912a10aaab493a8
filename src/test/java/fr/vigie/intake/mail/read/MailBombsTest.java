package fr.vigie.intake.mail.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails made to exhaust who reads them: what is allocated for one is a small multiple of what is read of it. */
class MailBombsTest {

    private static final String HEAD = "From: a@x.example\r\nSubject: x\r\n";
    // what parsing a mail of no size at all may cost, classes loaded on the way included
    private static final long GROUND = 64L << 20;
    private static final int MULTIPLE = 12;

    static Stream<Arguments> bombs() {
        return Stream.of(
                bomb("1000 levels", () -> levels(1000)),
                bomb("50 MB", () -> HEAD + "\r\n" + "mots ".repeat(10 << 20)),
                bomb("100 000 headers", () -> HEAD + "X-A: b\r\n".repeat(100_000) + "\r\nx"),
                bomb("one header of 10 MB", () -> HEAD + "X-A: " + "b".repeat(10 << 20) + "\r\n\r\nx"),
                bomb("100 000 parts", () -> multipart("--B\r\n\r\nx\r\n".repeat(100_000))),
                bomb("base64 of nothing", () -> encoded("=".repeat(5 << 20))),
                bomb("base64 of blanks", () -> encoded(" \r\n".repeat(1 << 20))),
                bomb("quotes", () -> HEAD + "\r\n" + "> ".repeat(50_000) + "\r\n> x".repeat(50_000)),
                bomb("attributions", () -> HEAD + "\r\n" + "Le 1, x a écrit\r\n".repeat(50_000)),
                bomb("blocks", () -> HEAD + "\r\n" + "De : x\r\n".repeat(50_000)),
                bomb("encoded words", () -> "Subject: " + "=?utf-8?q?".repeat(20_000) + "\r\n\r\nx"),
                bomb("brackets", () -> "References: " + "<".repeat(200_000) + "\r\n\r\nx"),
                bomb(
                        "10 000 recipients",
                        () -> "To: " + "Zoé <z@x.example>, ".repeat(10_000) + "\r\n" + HEAD + "\r\nx"),
                bomb("10 000 headers of recipients", () -> "To: z@x.example\r\n".repeat(10_000) + HEAD + "\r\nx"),
                bomb("10 000 senders", () -> "From: " + "z@x.example,\r\n ".repeat(10_000) + "\r\nSubject: x\r\n\r\nx"),
                bomb("comments", () -> "From: " + "(".repeat(100_000) + "a@x.example\r\n\r\nx"),
                bomb("groups", () -> "To: " + "g:".repeat(100_000) + ";\r\n" + HEAD + "\r\nx"),
                bomb("quoted pairs", () -> "From: \"" + "\\".repeat(100_001) + "\" <a@x.example>\r\n\r\nx"),
                bomb(
                        "a name in 10 000 pieces",
                        () -> HEAD + "Content-Disposition: attachment" + pieces() + "\r\n\r\nx"),
                bomb("10 000 failures", () -> failures()),
                bomb("shifts of alphabet", () -> typed("iso-2022-jp", "\u001b$B\u001b(B".repeat(100_000))),
                bomb("halves of letters", () -> typed("utf-16", "\u00d8\u0000".repeat(100_000))),
                bomb("an alphabet of which nobody knows", () -> typed("x".repeat(10_000), "mots ".repeat(100_000))),
                bomb("an alphabet that is a command", () -> typed("utf-7", "+ADw-script+AD4-".repeat(50_000))),
                bomb("entities", () -> HEAD + "Content-Type: text/html\r\n\r\n" + "&#x1F600;&nbsp;".repeat(100_000)),
                bomb("styles", () -> HEAD + "Content-Type: text/html\r\n\r\n" + "<style><!--".repeat(50_000)),
                bomb("elements", () -> HEAD + "Content-Type: text/html\r\n\r\n" + "<div><b>".repeat(100_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void a_bomb_is_read_within_bounds(String name, Supplier<String> made) {
        var raw = made.get().getBytes(StandardCharsets.UTF_8);
        var reader = new MailReader(Limits.USUAL);
        long before = allocated();

        var read = reader.read(raw);

        assertThat(allocated() - before).isLessThan(GROUND + MULTIPLE * (long) raw.length);
        assertThat(read.text().length()).isLessThanOrEqualTo(ReadMail.LONGEST_TEXT);
    }

    private static long allocated() {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static Arguments bomb(String name, Supplier<String> made) {
        return Arguments.of(name, made);
    }

    private static String multipart(String parts) {
        return HEAD + "Content-Type: multipart/mixed; boundary=B\r\n\r\n" + parts + "--B--\r\n";
    }

    private static String encoded(String body) {
        return HEAD + "Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n" + body;
    }

    private static String typed(String charset, String body) {
        return HEAD + "Content-Type: text/plain; charset=" + charset + "\r\n\r\n" + body;
    }

    private static String pieces() {
        return IntStream.range(0, 10_000)
                .mapToObj(piece -> ";\r\n filename*" + piece + "=x")
                .collect(Collectors.joining());
    }

    private static String failures() {
        return HEAD + "Content-Type: multipart/report; report-type=delivery-status; boundary=B\r\n\r\n--B\r\n"
                + "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x.example\r\n\r\n"
                + "Final-Recipient: rfc822; z@x.example\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n".repeat(10_000)
                + "--B--\r\n";
    }

    private static String levels(int depth) {
        var mail = new StringBuilder(HEAD);
        for (int level = 0; level < depth; level++) {
            mail.append("Content-Type: multipart/mixed; boundary=\"L%d\"\r\n\r\n--L%d\r\n".formatted(level, level));
        }
        return mail.append("\r\nau fond\r\n").toString();
    }
}
