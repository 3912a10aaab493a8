package fr.vigie.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page reads as it was written, and does nothing but be read. */
class PageTest {

    @Test
    void its_first_heading_is_its_title_and_the_others_come_below_those_of_the_task() {
        var page = Page.read("# API *indisponible*\n\n## Vérifier\n\n1. Un appel\n2. `curl`\n");

        assertThat(page.title()).isEqualTo("API indisponible");
        assertThat(page.html())
                .contains("<h5>Vérifier</h5>", "<li>Un appel</li>", "<code>curl</code>")
                .doesNotContain("indisponible");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "Bonjour <img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>\n\n<style>*{display:none}</style>",
                "[a](https://example.org/\"onmouseover=alert(1))",
                "![suivi](https://example.org/pixel.png \"x\" onload=alert(1))",
                "`<b>` & &lt;script&gt;",
                "<https://example.org/<script>>",
                "[![](https://example.org/a.png)](https://example.org)",
            })
    void nothing_in_it_runs_loads_or_pretends(String hostile) {
        var html = Jsoup.parseBodyFragment(Page.read(hostile).html()).body();

        assertThat(html.select("script, style, svg, img, iframe, object, form, input"))
                .isEmpty();
        assertThat(html.getAllElements())
                .allSatisfy(one -> assertThat(one.attributes().asList())
                        .extracting(org.jsoup.nodes.Attribute::getKey)
                        .isSubsetOf("href", "title", "target", "rel", "start", "class"));
        assertThat(html.select("a"))
                .allMatch(link -> link.attr("href").startsWith("https://"))
                .allMatch(link -> link.attr("rel").contains("noopener"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "<javascript:alert(1)>",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](//example.org)",
                "[a](/engine-rest/task)",
                "[a](api.md)",
                "![a](file:///etc/passwd)",
                "[a][b]\n\n[b]: vbscript:x",
                "[a](java&#x73;cript:alert(1))",
                "<jean@acme.example>",
                "[a](<https://example.org/ onclick=alert(1)>)",
            })
    void a_link_that_leads_elsewhere_than_to_the_web_is_refused(String source) {
        assertThatThrownBy(() -> Page.read(source))
                .isInstanceOfSatisfying(
                        UnusablePage.class,
                        refused -> assertThat(refused.sentence()).contains("ni par http:// ni par https://"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\n", "# Un titre seul", "Un\u0000 deux", "\u001b[31mRouge", "d\uFFFDj\uFFFD vu"})
    void a_page_that_says_nothing_or_nothing_readable_is_refused(String source) {
        assertThatThrownBy(() -> Page.read(source)).isInstanceOf(UnusablePage.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "[", "*a _b ", "- ", "![", "`", "<", "((", "**", "[a](", "1. ", "    "})
    void a_page_made_to_be_heavy_is_read_in_no_time(String piece) {
        var heavy = piece.repeat(Page.LARGEST / piece.length() - 1) + "x";

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try {
                assertThat(Page.read(heavy).html()).isNotBlank();
            } catch (UnusablePage refused) {
                assertThat(refused.sentence()).isNotBlank();
            }
        });
    }

    static Stream<Path> delivered() throws IOException {
        return Files.list(Path.of("bpmn/procedures"));
    }

    @ParameterizedTest
    @MethodSource("delivered")
    void every_page_that_we_deliver_can_be_shown(Path file) throws IOException {
        var source = Files.readString(file, StandardCharsets.UTF_8);

        assertThat(source).startsWith("# ");
        assertThat(source.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(Page.LARGEST);
        assertThat(Page.read(source).title()).isNotBlank();
        assertThat(PageName.of(file.getFileName().toString()))
                .hasValueSatisfying(name ->
                        assertThat(name.file()).isEqualTo(file.getFileName().toString()));
    }
}
