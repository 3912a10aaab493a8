package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What clients were told, as those who told it want to see it again: each notice once, with what became of it. */
@Component
public class Sendings {

    private static final String[] TO_CLIENTS = Arrays.stream(NoticeKind.values())
            .filter(kind -> kind.audience() == NoticeKind.Audience.CLIENT)
            .map(Enum::name)
            .toArray(String[]::new);

    private final JdbcClient database;

    Sendings(JdbcClient database) {
        this.database = database;
    }

    /** About a ticket: the latest {@code most}, oldest first; an announcement has thousands of recipients, which are counted. */
    @Transactional(readOnly = true)
    public List<Sending> about(String reference, int most) {
        return database.sql("""
                        select * from (
                            select kind, occurrence, carrier, status,
                                case when kind = 'ANNOUNCEMENT' then null else recipient end as known,
                                count(*) as recipients, max(why) as why, min(at) as at, max(seq) as latest,
                                (array_agg(wording order by seq))[1] as wording
                            from notice where reference = ? and kind = any (?)
                            group by kind, occurrence, carrier, status, known
                            order by latest desc limit ?) as sending
                        left join wording on wording.id = sending.wording
                        order by at, latest""")
                .param(reference)
                .param(TO_CLIENTS)
                .param(most)
                .query((row, number) -> new Sending(
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("occurrence"),
                        Carrier.valueOf(row.getString("carrier")),
                        row.getString("known"),
                        row.getInt("recipients"),
                        NoticeStatus.valueOf(row.getString("status")),
                        row.getString("why"),
                        String.valueOf(row.getString("subject")),
                        String.valueOf(row.getString("body")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
