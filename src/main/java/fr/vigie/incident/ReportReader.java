package fr.vigie.incident;

import fr.vigie.refusal.UnknownReference;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows staff the reports of an incident, the one that opened it first. */
@Component
@Transactional(readOnly = true)
class ReportReader {

    private static final int MOST = 200;

    private final Incidents incidents;
    private final Reports reports;

    ReportReader(Incidents incidents, Reports reports) {
        this.incidents = incidents;
        this.reports = reports;
    }

    /**
     * The first {@value #MOST} at most.
     *
     * @throws UnknownReference when there is no such incident
     */
    List<ReportView> of(String reference) {
        var rows = reports.of(incidents.get(reference).reference(), MOST);
        return Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
                .map(i -> view(rows.get(i), i == 0))
                .toList();
    }

    private static ReportView view(RecordedReport row, boolean opened) {
        var contact = Stream.of(row.contactName(), row.contactEmail(), row.contactPhone())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new ReportView(row.id(), opened, row.channel(), row.client(), contact, row.subject(), row.notifiedAt());
    }
}
