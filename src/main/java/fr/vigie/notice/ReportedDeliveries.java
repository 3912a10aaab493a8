package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a carrier says later; only of what it took, and the first word counts. */
@Component
@Transactional
class ReportedDeliveries implements DeliveryReports {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    ReportedDeliveries(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public void delivered(String receipt) {
        write(receipt, NoticeStatus.DELIVERED, null).ifPresent(events::publishEvent);
    }

    @Override
    public boolean undelivered(String receipt, String why) {
        var lost = write(receipt, NoticeStatus.FAILED, why);
        lost.ifPresent(events::publishEvent);
        return lost.isPresent();
    }

    @Override
    public void delayed(String receipt, String why) {
        // said once: whoever knows our receipt could go on saying it
        database.sql("update notice set why = ? where receipt = ? and status = 'SENT' and why is null"
                        + " returning reference, kind, recipient")
                .params(why, receipt)
                .query((row, number) -> new NoticeDelayed(
                        row.getString("reference"),
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("recipient"),
                        why))
                .optional()
                .ifPresent(events::publishEvent);
    }

    @Override
    public void seen(String receipt) {
        database.sql("update notice set status = 'DELIVERED', why = null where receipt = ?"
                        + " and status in ('SENT', 'FAILED') returning kind, carrier")
                .param(receipt)
                .query((row, number) -> new NoticeSettled(
                        NoticeKind.valueOf(row.getString("kind")),
                        Carrier.valueOf(row.getString("carrier")),
                        NoticeStatus.DELIVERED))
                .optional()
                .ifPresent(events::publishEvent);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean knows(String receipt) {
        return database.sql("select exists (select from notice where receipt = ?)")
                .param(receipt)
                .query(Boolean.class)
                .single();
    }

    private Optional<Object> write(String receipt, NoticeStatus status, @Nullable String why) {
        return database.sql("update notice set status = ?, why = ? where receipt = ? and status = 'SENT' returning *")
                .params(status.name(), why, receipt)
                .query((row, number) -> {
                    var kind = NoticeKind.valueOf(row.getString("kind"));
                    var carrier = Carrier.valueOf(row.getString("carrier"));
                    return why == null
                            ? new NoticeSettled(kind, carrier, status)
                            : (Object) new NoticeLost(
                                    row.getObject("id", UUID.class),
                                    row.getString("reference"),
                                    kind,
                                    carrier,
                                    row.getString("recipient"),
                                    row.getBoolean("urgent"),
                                    why);
                })
                .optional();
    }
}
