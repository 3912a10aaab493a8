package fr.vigie.notice;

import static fr.vigie.client.Carrier.MAIL;
import static fr.vigie.client.Carrier.PAGER;
import static fr.vigie.client.Carrier.SMS;
import static fr.vigie.notice.OutboxWorld.by;
import static fr.vigie.notice.OutboxWorld.told;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.doctor.Doctor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Carriers are away for an hour: the rest goes on, nothing is lost or said twice, and the managers hear of it. */
class CarriersAwayTest extends RelayStory {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    Doctor doctor;

    @Test
    void a_priority_1_goes_by_the_way_that_works_while_the_others_are_tried_each_minute() {
        away(mail, letter -> new Delivery.Unknown("Sans réponse du serveur de messagerie."));
        away(sms, letter -> new Delivery.TryLater("L'API SMS répond 500."));
        world.put(told(ticket, NoticeKind.ESCALATED, "", true), by(SMS, "+33639980012"));
        world.put(told(ticket, NoticeKind.ESCALATED, "", true), by(PAGER, "on-call"));
        world.put(told(ticket, NoticeKind.RECEIPT, "", true), by(MAIL, "zoe@acme.example"));

        relay.carryAll();
        assertThat(paged()).as("at once").containsExactly("on-call");
        assertThat(away()).isEmpty();
        pass(HOUR);

        assertThat(paged()).as("once").containsExactly("on-call");
        assertThat(sms.carried()).as("each minute").hasSizeBetween(60, 65);
        assertThat(mail.carried())
                .filteredOn(letter -> ticket.equals(letter.reference()))
                .extracting(Letter::id)
                .as("always the same one")
                .isNotEmpty()
                .containsOnly(letterTo("zoe@acme.example"));
        assertThat(away())
                .as("what the managers are told, by the way that works too")
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .contains("Plus rien ne part par e-mail", "1 notice attend.", "Sans réponse"),
                        line -> assertThat(line).contains("Plus rien ne part par SMS", "L'API SMS répond 500."));

        back();
        pass(Duration.ofMinutes(1));
        assertThat(world.state(ticket, "+33639980012")).startsWith("SENT");
        assertThat(world.state(ticket, "zoe@acme.example")).startsWith("SENT");
        assertThat(away()).isEmpty();
    }

    @Test
    void what_is_in_no_hurry_is_tried_less_and_less_and_comes_in_its_order_and_once() {
        away(mail, letter -> new Delivery.TryLater("Le serveur de messagerie ne répond pas."));
        away(sms, letter -> new Delivery.Unknown("Sans réponse de l'API SMS."));
        world.put(told(ticket, NoticeKind.RECEIPT, "", false), by(MAIL, "zoe@acme.example", "max@acme.example"));
        world.put(told(ticket, NoticeKind.RECEIPT, "", false), by(SMS, "+33639980001"));
        pass(Duration.ofMinutes(30));
        world.put(told(ticket, NoticeKind.ENGAGED, "", false), by(MAIL, "zoe@acme.example", "max@acme.example"));
        pass(Duration.ofMinutes(30));

        assertThat(triesOf("zoe@acme.example"))
                .as("at once, after 5 s, 15 s, 1 min, 5 min, 15 min, 30 min")
                .hasSize(7)
                .containsOnly(NoticeKind.RECEIPT);
        assertThat(sms.carried())
                .as("in doubt, an SMS that is not urgent is not sent again")
                .hasSize(1);
        assertThat(away()).singleElement().asString().contains("e-mail", "4 notices attendent", "ne répond pas");

        back();
        pass(HOUR);
        assertThat(triesOf("zoe@acme.example")).containsExactly(NoticeKind.RECEIPT, NoticeKind.ENGAGED);
        assertThat(triesOf("max@acme.example")).containsExactly(NoticeKind.RECEIPT, NoticeKind.ENGAGED);
        assertThat(away()).isEmpty();
        assertThat(heard).filteredOn(NoticeLost.class::isInstance).isEmpty();
    }

    /** From now on whatever it is given ends like this. */
    private static void away(Post post, Function<Letter, Delivery> how) {
        for (int letter = 0; letter < 500; letter++) {
            post.next(how);
        }
    }

    private void back() {
        for (var post : List.of(mail, sms)) {
            post.forget();
        }
    }

    private void pass(Duration time) {
        var until = clock.instant().plus(time);
        while (clock.instant().isBefore(until)) {
            relay.carryAll();
            clock.step(Duration.ofSeconds(20));
        }
        relay.carryAll();
    }

    private List<NoticeKind> triesOf(String recipient) {
        return mail.carried().stream()
                .filter(letter -> letter.recipient().equals(recipient))
                .map(Letter::kind)
                .toList();
    }

    /** Of this ticket: the house may have something to say to its managers at the same moment. */
    private UUID letterTo(String recipient) {
        return mail.carried().stream()
                .filter(letter -> letter.recipient().equals(recipient))
                .map(Letter::id)
                .findFirst()
                .orElseThrow();
    }

    private List<String> paged() {
        return pager.carried().stream()
                .filter(letter -> ticket.equals(letter.reference()))
                .map(Letter::recipient)
                .toList();
    }

    private List<String> away() {
        return doctor.look(clock.instant()).stream()
                .filter(finding -> finding.name().equals("carrier-away"))
                .map(finding -> finding.sentence())
                .toList();
    }
}
