package fr.vigie.incident;

import fr.vigie.client.Carrier;
import fr.vigie.client.Client;
import fr.vigie.notice.Addressee;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The conversations in which somebody of a client waits for an answer. */
@Component
public class OpenChats {

    private final JdbcClient database;

    OpenChats(JdbcClient database) {
        this.database = database;
    }

    /** Those about its incidents that are not closed, or belong to one that is not, each once. */
    public List<Addressee> of(Client client) {
        return database.sql("""
                        select distinct contact_chat from incident
                        where client = ? and contact_chat is not null and (status <> 'CLOSED' or exists (
                            select from incident master
                            where master.reference = incident.attached_to and master.status <> 'CLOSED'))
                        order by contact_chat""")
                .param(client.code())
                .query((row, number) -> new Addressee(Carrier.CHAT, row.getString("contact_chat"), client.language()))
                .list();
    }
}
