package fr.vigie.notice.text;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.client.Language;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.NoticeKind.Audience;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** In a conversation a notice says what it has to say, without what only a letter needs. */
class ChatWordingTest {

    @ParameterizedTest
    @MethodSource("toClients")
    void among_the_lines_of_a_chat_a_notice_has_no_greeting_and_no_signature(NoticeKind kind) {
        for (var language : Language.values()) {
            var told = Told.ofAnOrdinaryIncident().particulars();

            var said = Told.texts(null).saidInChat(kind, language, told).body();

            assertThat(said)
                    .isNotBlank()
                    .doesNotStartWith("\n")
                    .doesNotContain("Bonjour", "Hello", "Rappelez la référence", "Please quote", "Pour nous joindre");
            assertThat(Told.texts(null).say(kind, language, told).body()).containsPattern("Bonjour|Hello");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_words_of_an_agent_stand_alone(Language language) {
        var said = Told.texts(null)
                .saidInChat(
                        NoticeKind.MESSAGE,
                        language,
                        Told.ofAnOrdinaryIncident().saying("Un instant.").particulars());

        assertThat(said.body()).isEqualTo("Un instant.");
    }

    private static Stream<NoticeKind> toClients() {
        return Arrays.stream(NoticeKind.values()).filter(kind -> kind.audience() == Audience.CLIENT);
    }

    private static Stream<Language> languages() {
        return Arrays.stream(Language.values());
    }
}
