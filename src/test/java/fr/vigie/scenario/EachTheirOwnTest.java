package fr.vigie.scenario;

import static fr.vigie.incident.Channel.CHAT;
import static fr.vigie.incident.Channel.EMAIL;
import static fr.vigie.incident.Channel.MONITORING;
import static fr.vigie.incident.Channel.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.incident.EntryKind;
import fr.vigie.incident.Papers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of one failure reaches everybody who told of it, each once, on their own channel, as of their own ticket. */
class EachTheirOwnTest extends Story {

    private static final String ZOE = "zoe@example.org";
    private static final String LUC = "+33612345678";
    private static final String CHATTING = "conversation-7";

    private Ticket mailed;
    private Ticket called;
    private Ticket chatted;

    /** Three clients, three channels, one failure. */
    private void threeTellOfOneFailure() {
        at("2026-11-23T10:00");
        mailed = aReport()
                .by(EMAIL)
                .from("Alpha")
                .about("API muette")
                .reachableAt(ZOE)
                .openedAs(1);
        called = aReport()
                .by(PHONE)
                .from("Beta")
                .about("Envois bloqués")
                .callingFrom(LUC)
                .started();
        chatted = aReport()
                .by(CHAT)
                .from("Gamma")
                .about("Erreur 503")
                .waitingIn(CHATTING)
                .received();
        new OneFailure(stage).attach(mailed, called, chatted);
    }

    @Test
    void three_clients_on_three_channels_hear_of_every_step_once_under_their_own_reference() {
        threeTellOfOneFailure();
        advance(minutes(5));
        mailed.intervene("action", "CLIENT_CONTACT", "comment", "Bascule en cours");
        advance(minutes(10));
        mailed.restore("resolution", "Routeur de Alpha relancé");
        mailed.confirm(true);

        var story = new String[] {"ENGAGED", "MESSAGE", "RESTORED", "CLOSED"};
        assertThat(told(mailed)).containsExactlyInAnyOrder(each(story, "RECEIPT", "MAIL", ZOE));
        assertThat(told(called)).containsExactlyInAnyOrder(each(story, "ATTACHED", "SMS", LUC));
        assertThat(told(chatted)).containsExactlyInAnyOrder(each(story, "ATTACHED", "CHAT", CHATTING));
        assertThat(called.words("MESSAGE")).contains("Bascule en cours", "Envois bloqués", called.reference());
        assertThat(words())
                .filteredOn(words -> words.contains(called.reference()))
                .isNotEmpty()
                .noneMatch(words ->
                        words.contains(mailed.reference()) || words.contains("API muette") || words.contains("Alpha"));
    }

    @Test
    void who_reported_one_of_them_reads_nothing_of_the_others() {
        threeTellOfOneFailure();
        mailed.intervene("action", "CLIENT_CONTACT", "comment", "Chez Alpha, tout est coupé");

        assertThat(called.view().journal())
                .noneMatch(line -> line.text().contains("Alpha")
                        || line.text().contains(ZOE)
                        || line.text().contains("API muette"));
        assertThat(mailed.view().journal())
                .noneMatch(line -> line.text().contains(LUC) || line.text().contains("Envois bloqués"));
        assertThat(called)
                .saysInItsJournal(EntryKind.NOTICE, "support", LUC)
                .saysInItsJournal(EntryKind.ENGAGED, "support", "Suit " + mailed.reference());
    }

    @Test
    void a_message_written_once_on_the_master_reaches_each_client_once() {
        threeTellOfOneFailure();

        message(mailed, "Nous cherchons encore");

        assertThat(told(mailed)).contains("MESSAGE MAIL " + ZOE).doesNotHaveDuplicates();
        assertThat(told(called)).contains("MESSAGE SMS " + LUC).doesNotHaveDuplicates();
        assertThat(told(chatted)).contains("MESSAGE CHAT " + CHATTING).doesNotHaveDuplicates();
    }

    @Test
    void one_client_alone_may_be_answered_too() {
        threeTellOfOneFailure();

        message(called, "Et chez vous, rien d'autre ?");

        assertThat(told(called)).contains("MESSAGE SMS " + LUC);
        assertThat(told(mailed)).noneMatch(told -> told.startsWith("MESSAGE"));
        assertThat(told(chatted)).noneMatch(told -> told.startsWith("MESSAGE"));
    }

    @Test
    void somebody_who_told_of_it_twice_is_told_once() {
        at("2026-11-23T10:00");
        var first = aReport().by(EMAIL).reachableAt(ZOE).openedAs(1);
        var again = aReport()
                .by(EMAIL)
                .about("Toujours rien")
                .reachableAt("Zoe@Example.org")
                .started();
        new OneFailure(stage).attach(first, again);
        aReport()
                .by(EMAIL)
                .reachableAt(ZOE)
                .with(new Papers(again.reference(), List.of()))
                .received();

        message(first, "Nous cherchons");

        assertThat(told(first)).filteredOn(told -> told.startsWith("MESSAGE")).hasSize(1);
        assertThat(told(again)).noneMatch(told -> told.startsWith("MESSAGE"));
    }

    @Test
    void whose_report_joined_an_incident_of_somebody_else_hears_of_it_in_their_own_words() {
        at("2026-11-23T10:00");
        var alarm = aReport()
                .by(MONITORING)
                .keyed("api")
                .about("HTTP 503 sur frontal-2")
                .openedAs(1);
        aReport()
                .by(PHONE)
                .keyed("api")
                .about("Envois bloqués")
                .callingFrom(LUC)
                .handedIn();

        message(alarm, "Nous cherchons");

        assertThat(told(alarm)).containsExactly("MESSAGE SMS " + LUC);
        assertThat(alarm.words("MESSAGE")).contains("Envois bloqués").doesNotContain("frontal-2");
    }

    private void message(Ticket ticket, String text) {
        stage.people()
                .as(
                        "support",
                        () -> stage.engine()
                                .getRuntimeService()
                                .startProcessInstanceByKey(
                                        "message", Map.of("reference", ticket.reference(), "text", text)));
    }

    private List<String> told(Ticket ticket) {
        return stage.database()
                .sql("select kind || ' ' || carrier || ' ' || recipient from notice where reference = ?"
                        + " and carrier <> 'PAGER' and recipient in (?, ?, ?, 'Zoe@Example.org') order by seq")
                .params(ticket.reference(), ZOE, LUC, CHATTING)
                .query(String.class)
                .list();
    }

    private List<String> words() {
        return stage.database()
                .sql("select subject || brief || body from wording join notice on notice.wording = wording.id"
                        + " where kind in ('RECEIPT', 'ATTACHED', 'ENGAGED', 'MESSAGE', 'RESTORED', 'CLOSED')")
                .query(String.class)
                .list();
    }

    private static String[] each(String[] story, String first, String carrier, String recipient) {
        return Stream.concat(Stream.of(first), Stream.of(story))
                .map(kind -> kind + " " + carrier + " " + recipient)
                .toArray(String[]::new);
    }
}
