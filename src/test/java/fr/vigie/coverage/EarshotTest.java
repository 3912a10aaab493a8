package fr.vigie.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.notice.NoticeKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** To whom a page goes, in earnest and in a rehearsal. */
class EarshotTest {

    private static final Earshot<String> HOLE =
            new Earshot<>(() -> List.of("marc"), () -> List.of("ana"), () -> List.of("last resort"));

    @Test
    void those_who_come_next_hear_of_what_was_missed_and_the_last_resort_of_what_is_urgent() {
        assertThat(HOLE.of(NoticeKind.OFFERED, false)).containsExactly("marc");
        assertThat(HOLE.of(NoticeKind.OFFERED, true)).containsExactly("marc", "last resort");
        assertThat(HOLE.of(NoticeKind.ESCALATED, false)).containsExactly("marc", "ana");
        assertThat(HOLE.of(NoticeKind.DEADLINE_MISSED, true)).containsExactly("marc", "last resort", "ana");
    }

    @Test
    void a_deadline_that_is_missed_is_not_near() {
        assertThat(Earshot.isOutOfDate(NoticeKind.DEADLINE_NEAR, true)).isTrue();
        assertThat(Earshot.isOutOfDate(NoticeKind.DEADLINE_NEAR, false)).isFalse();
        assertThat(Earshot.isOutOfDate(NoticeKind.DEADLINE_MISSED, true)).isFalse();
    }
}
