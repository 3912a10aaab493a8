package fr.vigie.intake.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.VigieTest;
import fr.vigie.client.Language;
import fr.vigie.coverage.Coverage;
import fr.vigie.door.Address;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;

/** Who writes is told who answers, and until when nobody does. */
@VigieTest
class ChatHoursTest {

    @Autowired
    Coverage coverage;

    @Autowired
    ChatLines lines;

    @Autowired
    ObjectMapper json;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-23T10:00+01:00 | FR | true  | support    | Le support vous répond jusqu'à 13 h.
            2026-11-23T13:30+01:00 | FR | true  | on-call    | L'astreinte vous répond jusqu'à 17 h.
            2026-11-23T19:00+01:00 | FR | false | monitoring | Personne du support avant demain à 9 h ; votre message est enregistré, et la surveillance, présente 24 h sur 24, le reçoit.
            2026-11-27T19:00+01:00 | FR | false | monitoring | Personne du support avant lundi à 9 h ; votre message est enregistré, et la surveillance, présente 24 h sur 24, le reçoit.
            2026-11-24T03:00+01:00 | FR | false | monitoring | Personne du support avant 9 h ; votre message est enregistré, et la surveillance, présente 24 h sur 24, le reçoit.
            2026-11-23T19:00+01:00 | EN | false | monitoring | Nobody from support before tomorrow at 09:00 (Paris time); your message is recorded, and our monitoring team receives it, day and night.
            2026-11-23T10:00+01:00 | EN | true  | support    | Support answers you until 13:00 (Paris time).
            """)
    void a_client_reads_who_answers(String at, Language language, boolean open, String by, String sentence) {
        assertThat(at(OffsetDateTime.parse(at).toInstant()).now(language))
                .extracting(Answering::open, Answering::by, Answering::sentence)
                .containsExactly(open, by, sentence);
    }

    @Test
    void a_screen_is_told_anew_when_others_answer_and_not_before() {
        var shown = ArgumentCaptor.forClass(String.class);
        var page = mock(Screen.class);
        var conversation = new Conversation("nowhere", null, null, "INC-1", "Zoé", null, Language.FR, 0, 0);
        var screen = new Listener(page, json, conversation, Address.of("192.0.2.1"), 0);

        screen.tell(at(Instant.parse("2026-11-23T15:59:00Z")).now(Language.FR), lines);
        screen.tell(at(Instant.parse("2026-11-23T15:59:30Z")).now(Language.FR), lines);
        screen.tell(at(Instant.parse("2026-11-23T16:00:00Z")).now(Language.FR), lines);

        verify(page, times(2)).show(shown.capture());
        assertThat(shown.getAllValues().get(0)).contains("Le support vous répond");
        assertThat(shown.getAllValues().get(1)).contains("Personne du support avant demain");
    }

    private WhoAnswers at(Instant now) {
        return new WhoAnswers(coverage, Clock.fixed(now, ZoneOffset.UTC));
    }
}
