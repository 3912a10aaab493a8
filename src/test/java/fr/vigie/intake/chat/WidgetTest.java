package fr.vigie.intake.chat;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The widget is small, takes no text for code, and its page lets nothing else in. */
@VigieTest
class WidgetTest {

    private static final List<String> PARTS =
            List.of("vigie-chat.js", "start.js", "parts.js", "door.js", "words.js", "vigie-chat.css");

    @LocalServerPort
    int port;

    @Test
    void all_of_it_is_under_20_kilobytes() throws IOException {
        var bytes = 0L;
        for (var part : PARTS) {
            bytes += Files.size(Path.of("src/main/resources/static/chat", part));
        }

        assertThat(bytes).isLessThan(20 * 1024);
    }

    @Test
    void words_never_become_code() throws IOException {
        for (var part : PARTS) {
            assertThat(Files.readString(Path.of("src/main/resources/static/chat", part)))
                    .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
        }
    }

    @Test
    void the_page_runs_our_script_alone_and_is_framed_by_named_sites_alone() {
        var page = Knock.at(port, "/chat").get();

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'", "script-src 'self'", "frame-ancestors 'self' http://localhost:*")
                        .doesNotContain("unsafe"));
        assertThat(page.body()).contains("<html lang=\"fr\">", "<vigie-chat lang=\"fr\">");
        assertThat(Knock.at(port, "/chat?lang=en").get().body()).contains("<html lang=\"en\">", "Write to us");
        assertThat(Knock.at(port, "/chat?lang=%22%3E%3Cscript%3E").get().body())
                .contains("<html lang=\"fr\">")
                .doesNotContain("\"><script>");
    }

    @Test
    void other_sites_load_its_parts_only_when_they_are_named() {
        for (var part : PARTS) {
            assertThat(Knock.at(port, "/chat/" + part).get().statusCode()).isEqualTo(200);
        }
        var module = Knock.at(port, "/chat/vigie-chat.js");
        assertThat(module.with("Origin", "http://localhost:3000")
                        .get()
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .hasValue("http://localhost:3000");
    }
}
