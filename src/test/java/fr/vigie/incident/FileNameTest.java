package fr.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            evil.html        | attachment; filename="evil.html"
            a b;c=d.txt      | attachment; filename="a b;c=d.txt"
            relevé "d".html  | attachment; filename="relev_ _d_.html"; filename*=UTF-8''relev%C3%A9%20%22d%22.html
            100%.pdf         | attachment; filename="100_.pdf"; filename*=UTF-8''100%25.pdf
            c:\\dir.txt      | attachment; filename="c:_dir.txt"; filename*=UTF-8''c%3A%5Cdir.txt
            l'été*.txt       | attachment; filename="l'_t_*.txt"; filename*=UTF-8''l%27%C3%A9t%C3%A9%2A.txt
            """)
    void every_program_reads_a_name(String name, String header) {
        assertThat(FileName.attached(name)).isEqualTo(header);
    }

    @ParameterizedTest
    @CsvSource({"'a\r\nSet-Cookie: b'", "'a\u0085b'", "'a\u0000b'"})
    void no_name_ends_the_header(String name) {
        assertThat(FileName.attached(name)).matches("[\\x20-\\x7e]+");
    }
}
