package fr.vigie.notice.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
    # as written                 | as sent
    Être à l'hôtel : ça, où, dès | Etre à l'hotel : ca, où, dès
    Œuvre, œuf, naïf, Noël, ÇA   | OEuvre, oeuf, naif, Noel, ÇA
    l’« alerte »… – 5 €          | l'\\" alerte \\"... - 5 €
    a\u00a0:\u202fb\u2009c\td    | a : b c d
    e\u0301te\u0301              | été
    Łódź, n° 3 → 4               | Lódz, no 3 -> 4
    """)
    void letters_outside_the_alphabet_are_written_as_people_write_them_without(String written, String sent) {
        var text = SmsText.of(written, 3);

        assertThat(text.words()).isEqualTo(sent.replace("\\\"", "\"").replace("Lódz", "Lodz"));
        assertThat(text.unicode()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
    # letter, how many, parts
    a,        1,        1
    a,        160,      1
    a,        161,      2
    a,        306,      2
    a,        307,      3
    a,        459,      3
    é,        160,      1
    €,        80,       1
    €,        81,       2
    €,        152,      2
    €,        153,      3
    я,        70,       1
    я,        71,       2
    я,        134,      2
    я,        135,      3
    😀,       35,       1
    😀,       36,       2
    """)
    void a_text_is_paid_for_by_parts(String letter, int howMany, int parts) {
        assertThat(SmsText.of(letter.repeat(howMany), 3))
                .returns(parts, SmsText::parts)
                .returns(letter.repeat(howMany), SmsText::words);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
    # letter, most parts, letters that are kept
    a,        3,          456
    a,        1,          157
    €,        3,          227
    я,        3,          198
    😀,       3,          98
    """)
    void what_is_too_long_is_cut_and_says_so(String letter, int most, int kept) {
        var text = SmsText.of(letter.repeat(1000), most);

        assertThat(text.words()).isEqualTo(letter.repeat(kept) + "...");
        assertThat(text.parts()).isEqualTo(most);
    }

    @Test
    void a_report_of_megabytes_does_not_keep_anybody_waiting() {
        assertThat(SmsText.of("é€я😀 ".repeat(300_000), 3).parts()).isEqualTo(3);
        assertThat(SmsText.of("", 3)).isEqualTo(new SmsText("", false, 1));
    }
}
