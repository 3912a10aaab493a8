package fr.vigie.incident;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** How many are from one of these, two at most: a chat says much. */
    @Query("select count(*) from (select from report where incident = :incident"
            + " and (lower(contact_email) = lower(cast(:email as text))"
            + " or contact_phone = cast(:phone as text) or contact_chat = cast(:chat as text))"
            + " limit 2) as few")
    int countFrom(String incident, @Nullable String email, @Nullable String phone, @Nullable String chat);

    Optional<RecordedReport> findByIdAndIncident(UUID id, String incident);

    @Modifying
    @Query("update report set incident = :incident where id = :id")
    void move(UUID id, String incident);
}
