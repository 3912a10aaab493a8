package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.Channel;
import fr.vigie.incident.Enclosure;
import fr.vigie.incident.Papers;
import fr.vigie.privacy.NightsOfStories;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

/** A story of what is kept, and of the nights in which it goes. */
abstract class KeptStory extends PlannedStory {

    static final String GONE = "Effacé : la durée de conservation est écoulée.";

    @Autowired
    NightsOfStories nights;

    Ticket closed(String closedAt) {
        at(closedAt);
        var ticket = aReport()
                .by(Channel.EMAIL)
                .about("API muette depuis ce matin")
                .with("description", "Zoé Petit, 01 99 00 00 01")
                .reachableAt("zoe@example.org")
                .with(new Papers(
                        null,
                        List.of(
                                Enclosure.original("message.eml", "message/rfc822", bytes("From: zoe@example.org")),
                                Enclosure.kept("zoe.txt", "text/plain", bytes("Zoé")))))
                .received();
        stage.incidents().begin(ticket.reference());
        ticket.diagnose("priority", 2);
        ticket.intervene("action", "CLIENT_CONTACT", "comment", "Madame Petit, nous y travaillons");
        ticket.restore("resolution", "Relancé");
        ticket.confirm(true);
        // everything has left
        stage.database()
                .sql("update notice set status = 'SENT', due_at = null, accepted_at = at")
                .update();
        return ticket;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void night(String day) {
        at(day + "T02:30");
        nights.look();
        assertThat(nights.sweeps()).endsWith("ended");
    }

    int remembered(Ticket ticket) {
        return stage.database()
                .sql("select count(*) from act_hi_actinst a join act_hi_procinst p on p.id_ = a.proc_inst_id_"
                        + " where p.business_key_ = ?")
                .param(ticket.reference())
                .query(Integer.class)
                .single();
    }

    int all(String table, String condition) {
        return stage.database()
                .sql("select count(*) from " + table + " where " + condition)
                .query(Integer.class)
                .single();
    }

    List<String> texts(String question) {
        return stage.database().sql(question).query(String.class).list();
    }
}
