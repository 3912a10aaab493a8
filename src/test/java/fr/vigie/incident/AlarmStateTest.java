package fr.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.Alarm.Turn;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmStateTest {

    private static final AlarmSettings SETTINGS = new AlarmSettings(Duration.ofMinutes(10), 4, 5);
    private static final Instant TEN = Instant.parse("2027-03-01T09:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # minute and turn, one after the other                             | fires | changes | unstable
            0 BEGINS                                                           | true  | 0       | false
            0 BEGINS, 1 BEGINS, 2 BEGINS                                       | true  | 0       | false
            0 BEGINS, 2 ENDS                                                   | false | 1       | false
            0 BEGINS, 2 ENDS, 3 ENDS                                           | false | 1       | false
            0 BEGINS, 2 ENDS, 4 BEGINS, 6 ENDS                                 | false | 3       | false
            0 BEGINS, 2 ENDS, 4 BEGINS, 6 ENDS, 8 BEGINS                       | true  | 4       | true
            0 BEGINS, 2 ENDS, 4 BEGINS, 6 ENDS, 8 BEGINS, 60 ENDS              | false | 5       | true
            0 BEGINS, 9 ENDS, 18 BEGINS, 27 ENDS, 36 BEGINS                    | true  | 4       | true
            0 BEGINS, 9 ENDS, 20 BEGINS, 29 ENDS, 38 BEGINS                    | true  | 3       | false
            0 BEGINS, 2 ENDS, 12 BEGINS                                        | true  | 1       | false
            0 UNSTABLE                                                         | true  | 0       | true
            0 BEGINS, 1 UNSTABLE, 2 ENDS                                       | false | 1       | true
            0 BEGINS, 1 UNSTABLE, 2 STABLE                                     | true  | 0       | false
            0 BEGINS, 1 SAID                                                   | true  | 0       | false
            0 SAID                                                             | false | 0       | false
            0 ENDS                                                             | false | 0       | false
            """)
    void an_alarm_is_unstable_once_it_changed_often_each_time_soon_after_the_last(
            String turns, boolean fires, int changes, boolean unstable) {
        var state = new AlarmState(false, 0, TEN, TEN, false);
        var first = true;
        for (var turn : turns.split(", ")) {
            var words = turn.split(" ");
            var at = TEN.plus(Duration.ofMinutes(Long.parseLong(words[0])));
            var kind = Turn.valueOf(words[1]);
            state = first ? AlarmState.first(kind, at) : state.after(kind, at, SETTINGS);
            first = false;
        }

        assertThat(state.firing()).isEqualTo(fires);
        assertThat(state.changes()).isEqualTo(changes);
        assertThat(state.unstable()).isEqualTo(unstable);
    }
}
