package fr.vigie.incident;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The stored reports, each of one incident. */
interface ReportRows extends Repository<RecordedReport, UUID> {

    /** In the order in which they came. */
    @Query("select * from report where incident = :incident order by seq limit :most")
    List<RecordedReport> of(String incident, int most);

    /** Those behind the first whose authors can be answered, in the order in which they came. */
    @Query("select * from report where incident = :incident"
            + " and coalesce(contact_email, contact_phone, contact_chat) is not null"
            + " and seq > (select min(seq) from report where incident = :incident) order by seq")
    List<RecordedReport> joined(String incident);

    Optional<RecordedReport> findByIdAndIncident(UUID id, String incident);

    @Modifying
    @Query("update report set incident = :incident where id = :id")
    void move(UUID id, String incident);
}
