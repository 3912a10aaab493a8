package fr.vigie.notice;

import fr.vigie.client.Carrier;
import fr.vigie.client.Language;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;

/** A claimed row, read back as a letter. */
class ClaimedRow {

    static final RowMapper<Claimed> AS_CLAIMED = (row, number) -> new Claimed(
            new Letter(
                    row.getObject("id", UUID.class),
                    row.getString("reference"),
                    NoticeKind.valueOf(row.getString("kind")),
                    Carrier.valueOf(row.getString("carrier")),
                    row.getString("recipient"),
                    new Wording(
                            Language.valueOf(row.getString("language")),
                            row.getString("subject"),
                            row.getString("brief"),
                            row.getString("body")),
                    row.getBoolean("urgent"),
                    row.getTimestamp("at").toInstant()),
            row.getInt("attempts"),
            NoticeStatus.SENDING.name().equals(row.getString("was")),
            RateLadder.SUSPECTED.equals(row.getString("why")));

    private ClaimedRow() {}
}
