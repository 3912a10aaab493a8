package fr.vigie.maintenance.emergency;

import fr.vigie.notice.NoticeView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interruption as those who lead read it.
 *
 * @param services    ids
 * @param seen        what was found
 * @param confirmedBy the second person's account
 * @param alone       whether one person decided
 * @param expectedEnd null where nobody can say
 * @param incident    the security incident that it opened
 * @param unreached   affected clients who have nobody to be told, by name
 */
record EmergencyView(
        String reference,
        State state,
        List<String> services,
        Threat reason,
        String seen,
        @Nullable String advice,
        String declaredBy,
        Instant declaredAt,
        @Nullable String confirmedBy,
        boolean alone,
        @Nullable Instant startedAt,
        @Nullable Instant expectedEnd,
        @Nullable Instant overAt,
        @Nullable String incident,
        @Nullable String unreached,
        List<Line> journal,
        List<NoticeView> notices) {

    /** One line of the journal. */
    record Line(Instant at, String by, String text) {}

    static EmergencyView of(Interruption interruption, List<InterruptionEntry> entries, List<NoticeView> notices) {
        var declaration = interruption.declaration();
        var course = interruption.course();
        return new EmergencyView(
                interruption.reference(),
                course.state(),
                declaration.serviceIds(),
                declaration.threat(),
                declaration.seen(),
                declaration.advice(),
                declaration.declaredBy(),
                declaration.declaredAt(),
                course.confirmedBy(),
                course.alone(),
                course.startedAt(),
                declaration.expectedEnd(),
                course.overAt(),
                course.incident(),
                course.unreached(),
                entries.stream()
                        .map(entry -> new Line(entry.at(), entry.by(), entry.text()))
                        .toList(),
                notices);
    }
}
