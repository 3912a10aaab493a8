package fr.vigie.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Words of others stay words in a document, whatever they look like. */
class PlainTest {

    @Test
    void markdown_reads_them_letter_for_letter() {
        assertThat(Plain.markdown("<b>x</b>")).isEqualTo("\\<b\\>x\\</b\\>");
        assertThat(Plain.markdown("[a](javascript:b)")).isEqualTo("\\[a\\](javascript:b)");
        assertThat(Plain.markdown("a | b")).isEqualTo("a \\| b");
        assertThat(Plain.markdown("# un\n    deux\n1. trois")).isEqualTo("\\# un  \ndeux  \n1\\. trois");
        assertThat(Plain.markdown("- un\n===")).isEqualTo("\\- un  \n\\===");
        assertThat(Plain.markdown("https://x.example www.x.example")).isEqualTo("https\\://x.example www\\.x.example");
        assertThat(Plain.markdown("&lt;")).isEqualTo("\\&lt;");
    }

    @Test
    void what_can_not_be_seen_is_shown() {
        assertThat(Plain.line("facture\u202efdp.exe\n  suite")).isEqualTo("facture\uFFFDfdp.exe suite");
        assertThat(Plain.lines("un\r\ndeux\u0007")).isEqualTo("un\ndeux\uFFFD");
    }
}
