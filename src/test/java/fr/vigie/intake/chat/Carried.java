package fr.vigie.intake.chat;

import fr.vigie.client.Carrier;
import fr.vigie.client.Language;
import fr.vigie.notice.Letter;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Wording;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Carries what lies in the outbox for a conversation, as the relay would; again where it is asked again. */
record Carried(JdbcClient database, ChatCourier courier) {

    void all(String conversation) {
        database.sql(
                        "select notice.*, language, subject, brief, body from notice join wording on wording.id = notice.wording"
                                + " where carrier = 'CHAT' and recipient = ? order by seq")
                .param(conversation)
                .query((row, number) -> new Letter(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        NoticeKind.valueOf(row.getString("kind")),
                        Carrier.CHAT,
                        row.getString("recipient"),
                        new Wording(
                                Language.valueOf(row.getString("language")),
                                row.getString("subject"),
                                row.getString("brief"),
                                row.getString("body")),
                        row.getBoolean("urgent"),
                        row.getTimestamp("at").toInstant()))
                .list()
                .forEach(courier::carry);
    }
}
