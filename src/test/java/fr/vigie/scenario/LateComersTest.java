package fr.vigie.scenario;

import static fr.vigie.incident.Channel.CHAT;
import static fr.vigie.incident.Channel.EMAIL;
import static fr.vigie.incident.Channel.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.client.ClientDirectory;
import fr.vigie.incident.OpenChats;
import fr.vigie.notice.Addressee;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever tells late of a failure that others told of before is told what they were, as far as it is still true. */
class LateComersTest extends Story {

    private static final String ZOE = "zoe@example.org";
    private static final String LUC = "+33612345678";
    private static final String CHATTING = "conversation-7";

    @Autowired
    OpenChats chats;

    @Autowired
    ClientDirectory directory;

    @Test
    void who_is_attached_to_what_is_back_already_hears_so_once_after_their_receipt() {
        at("2026-11-23T10:00");
        var master = aReport().by(EMAIL).reachableAt(ZOE).openedAs(1);
        master.intervene("action", "ESCALATION");
        master.restore("resolution", "Relancé");
        var later = aReport().by(PHONE).callingFrom(LUC).started();
        var diagnosed = aReport().by(CHAT).waitingIn(CHATTING).received();

        new OneFailure(stage).attach(master, later);
        diagnosed.diagnose("decision", "ATTACH", "attachTo", master.reference());

        assertThat(told(later)).containsExactly("ATTACHED SMS " + LUC, "RESTORED SMS " + LUC);
        assertThat(told(diagnosed)).containsExactly("ATTACHED CHAT " + CHATTING, "RESTORED CHAT " + CHATTING);
        assertThat(told(master)).filteredOn(told -> told.startsWith("RESTORED")).hasSize(1);
        master.confirm(true);
        assertThat(told(later)).containsExactly("ATTACHED SMS " + LUC, "RESTORED SMS " + LUC, "CLOSED SMS " + LUC);
    }

    @Test
    void a_conversation_goes_on_while_what_its_incident_belongs_to_does() {
        at("2026-11-23T10:00");
        var mailed = aReport().by(EMAIL).reachableAt(ZOE).openedAs(1);
        var chatted = aReport().by(CHAT).waitingIn(CHATTING).received();
        new OneFailure(stage).attach(mailed, chatted);
        stage.database()
                .sql("update incident set client = 'ACME' where reference = ?")
                .param(chatted.reference())
                .update();
        var acme = directory.byCode("ACME").orElseThrow();

        assertThat(chats.of(acme)).extracting(Addressee::address).containsExactly(CHATTING);
        mailed.intervene("action", "ESCALATION");
        mailed.restore("resolution", "Relancé");
        mailed.confirm(true);
        assertThat(chats.of(acme)).isEmpty();
    }

    private List<String> told(Ticket ticket) {
        return stage.database()
                .sql("select kind || ' ' || carrier || ' ' || recipient from notice where reference = ?"
                        + " and carrier <> 'PAGER' and recipient in (?, ?, ?) order by seq")
                .params(ticket.reference(), ZOE, LUC, CHATTING)
                .query(String.class)
                .list();
    }
}
