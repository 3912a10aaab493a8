package fr.vigie.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.client.DemoServices;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A changed page is refused in the words of whoever wrote it, and no other file is looked at. */
class PageCheckTest {

    private static final byte[] FINE = "# Titre\n\nUn geste.".getBytes(StandardCharsets.UTF_8);

    private final PageCheck check = new PageCheck(DemoServices.some());

    @ParameterizedTest
    @ValueSource(strings = {"api-p1.md", "api.md", "p5.md", "general.md", "sms-p3.md", "receipt.fr.txt", "x.form"})
    void a_page_of_ours_and_what_is_no_page_is_fine(String file) {
        assertThat(check.broken(file, FINE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fax.md", "api-p6.md", "README.md", "API.MD", "general-p1.md", ".md", "api-p1 .md", "p0.md"})
    void a_page_that_no_ticket_would_show_is_refused(String file) {
        assertThat(check.broken(file, FINE))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith(
                                "La page « " + file + " » ne peut pas être utilisée : aucun ticket ne la montrerait")
                        .contains("api-p1.md", "api, saas, sms"));
    }

    @Test
    void what_is_huge_or_not_text_is_refused() {
        assertThat(check.broken("api.md", new byte[Page.LARGEST + 1]))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .isEqualTo("La page « api.md » ne peut pas être utilisée : elle dépasse 20 ko."));
        assertThat(check.broken("api.md", "déjà".getBytes(StandardCharsets.ISO_8859_1)))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("UTF-8"));
        assertThat(check.broken("api.md", new byte[0]))
                .hasValueSatisfying(sentence -> assertThat(sentence).contains("elle est vide"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # service, priority, pages in order
            api, 1, api-p1.md api.md p1.md general.md
            api, -, api.md general.md
            -,   1, p1.md general.md
            -,   -, general.md
            """)
    void the_most_fitting_page_comes_first(String service, Integer priority, String files) {
        assertThat(PageName.fitting(service, priority).map(PageName::file).collect(Collectors.joining(" ")))
                .isEqualTo(files);
    }
}
