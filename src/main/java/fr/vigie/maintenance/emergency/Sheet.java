package fr.vigie.maintenance.emergency;

import fr.vigie.servicetime.FrenchTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interruption as a page shows it, all in words.
 *
 * @param seen    line by line
 * @param journal one line each
 */
record Sheet(
        String reference,
        String services,
        String reason,
        String state,
        String declaredBy,
        String declaredAt,
        @Nullable String confirmedBy,
        @Nullable String incident,
        @Nullable String unreached,
        List<String> seen,
        List<String> journal) {

    static Sheet of(EmergencyView view, String services) {
        return new Sheet(
                view.reference(),
                services,
                view.reason().label(),
                view.state().label(),
                view.declaredBy(),
                FrenchTime.full(view.declaredAt()),
                view.confirmedBy(),
                view.incident(),
                view.unreached(),
                view.seen().lines().toList(),
                view.journal().stream()
                        .map(line -> FrenchTime.brief(line.at()) + " · " + line.by() + " · " + line.text())
                        .toList());
    }
}
