package fr.vigie.intake.mail.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an HTML mail says, as plain text. */
class HtmlTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # html                                                                   | text, ⏎ for a line end
            <p>Un</p><p>Deux</p>                                                     | Un⏎⏎Deux
            <div>Un</div><div>Deux<br>Trois</div>                                    | Un⏎Deux⏎Trois
            <ul><li>a</li><li>b</li></ul>                                            | - a⏎- b
            <table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>          | a b⏎c
            <a href="https://x.example/a">là</a>                                     | là (https://x.example/a)
            <a href="https://x.example/">x.example</a>                               | x.example
            <a href="javascript:alert(1)">là</a>                                     | là
            Vu<img src="https://t.example/p.gif" width=1 height=1>                   | Vu
            Vu<span style="display: none">caché</span><span style="font-size:0">x</span> | Vu
            <p>Oui</p><blockquote>Non ?<blockquote>Si</blockquote></blockquote>      | Oui⏎⏎> Non ?⏎> > Si
            <script>x</script><style>y</style><title>z</title>Vu                     | Vu
            """)
    void its_words_are_read(String html, String text) {
        assertThat(HtmlText.of(html).strip()).isEqualTo(text.replace('⏎', '\n'));
    }
}
