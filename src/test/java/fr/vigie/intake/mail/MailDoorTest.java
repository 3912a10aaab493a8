package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import fr.vigie.intake.Door;
import fr.vigie.intake.mail.MailboxSettings.Security;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Mail that lies in a real mailbox, on a server that stays up. */
@ExtendWith(OutputCaptureExtension.class)
class MailDoorTest extends MailStory {

    private static Dovecot dovecot;

    @BeforeAll
    static void start() {
        dovecot = Dovecot.start();
    }

    @AfterAll
    static void stop() {
        if (dovecot != null) {
            dovecot.close();
        }
    }

    @Test
    void a_mail_is_an_incident_as_soon_as_it_is_there_and_then_it_is_marked_as_read() {
        var box = dovecot.folderOf("box1");
        watch(dovecot.settings("box1"));
        verify(doors, timeout(20_000).atLeastOnce()).well(Door.MAIL);
        var mail = Eml.about("API indisponible");

        box.deliver(mail.written());

        assertThat(incidentOf(mail)).startsWith("INC-");
        assertThat(report(mail))
                .containsEntry("contact_email", "jean@acme.example")
                .containsEntry("subject", "API indisponible")
                .containsEntry("channel", "EMAIL");
        assertThat(count(
                        "enclosure",
                        "original and report = (select id from report where external_id = ?)",
                        "mail|" + mail.id()))
                .isOne();
        eventually(() -> box.read() == 1);
        verify(doors, timeout(5_000)).heard(Door.MAIL);
    }

    @Test
    void what_somebody_reads_before_us_is_taken_and_what_was_read_before_our_time_is_not() {
        var box = dovecot.folderOf("box2");
        var old = Eml.about("Lu avant nous");
        box.deliverRead(old.written());
        watch(dovecot.settings("box2"));
        eventually(() -> memory.place(dovecot.settings("box2").name()).isPresent());
        var mail = Eml.about("Lu par un humain");

        box.deliverRead(mail.written());

        assertThat(incidentOf(mail)).startsWith("INC-");
        assertThat(incidentsOf(old)).isEmpty();
    }

    @Test
    void after_an_end_between_the_commit_and_the_mark_a_mail_is_still_one_report() {
        var box = dovecot.folderOf("box3");
        var mail = Eml.about("Coupure");
        box.deliver(mail.written());
        desk.take(mail.arrived(null));

        watch(dovecot.settings("box3"));

        eventually(() -> box.read() == 1);
        assertThat(incidentsOf(mail)).hasSize(1);
    }

    @Test
    void two_nodes_at_one_mailbox_make_one_report_of_each_mail() {
        var box = dovecot.folderOf("box4");
        watch(dovecot.settings("box4"));
        watch(dovecot.settings("box4"));
        var mails = IntStream.range(0, 10)
                .mapToObj(number -> Eml.about("Deux nœuds").from("deux" + number + "@acme.example"))
                .toList();

        mails.forEach(mail -> box.deliver(mail.written()));

        eventually(() -> box.read() == 10);
        assertThat(mails).allSatisfy(mail -> assertThat(incidentsOf(mail)).hasSize(1));
    }

    @Test
    void hundreds_at_once_are_all_taken() {
        var box = dovecot.folderOf("box5");
        IntStream.range(0, 210)
                .forEach(number -> box.deliver(Eml.about("Vague")
                        .from("vague" + number / 10 + "@acme.example")
                        .written()));

        watch(dovecot.settings("box5"));

        eventually(() -> box.read() == 210);
        assertThat(count("report", "contact_email like ?", "vague%@acme.example"))
                .isEqualTo(210);
    }

    @Test
    void a_mail_that_is_too_large_stays_there_and_is_told_of() {
        var box = dovecot.folderOf("box6");
        var mail = Eml.about("Très gros").saying("x".repeat(70).concat("\n").repeat(370_000));
        box.deliver(mail.written());

        watch(dovecot.settings("box6"));

        assertThat(incidentOf(mail)).startsWith("INC-");
        assertThat(String.valueOf(report(mail).get("description")))
                .contains("Message de 26 Mo, trop grand pour être repris");
        assertThat(count(
                        "enclosure",
                        "content is null and refused is not null and report = (select id from report where external_id = ?)",
                        "mail|" + mail.id()))
                .isOne();
    }

    @Test
    void when_the_server_numbers_its_mails_anew_nothing_is_lost_and_nothing_comes_twice() {
        var box = dovecot.folderOf("box7");
        var before = Eml.about("Avant");
        box.deliver(before.written());
        var watch = watch(dovecot.settings("box7"));
        eventually(() -> box.read() == 1);
        watch.stop();
        var meanwhile = Eml.about("Pendant");
        box.deliverRead(meanwhile.written());
        box.forgetNumbers();

        watch(dovecot.settings("box7"));

        assertThat(incidentOf(meanwhile)).startsWith("INC-");
        assertThat(incidentsOf(before)).hasSize(1);
    }

    @Test
    void a_wrong_password_is_told_of_and_never_written_down(CapturedOutput output) {
        watch(dovecot.settings("box8", "motdepassefaux", Security.NONE, Map.of()));

        verify(doors, timeout(20_000).atLeastOnce()).failed(eq(Door.MAIL), contains("refuse notre compte"));
        verify(doors, never()).well(Door.MAIL);
        assertThat(output).contains("refuse notre compte").doesNotContain("motdepassefaux");
    }

    @Test
    void where_a_safe_connection_is_asked_for_no_other_one_is_used() {
        watch(dovecot.settings("box9", "secret", Security.STARTTLS, Map.of()));

        verify(doors, timeout(20_000).atLeastOnce()).failed(eq(Door.MAIL), contains("STARTTLS"));
        verify(doors, never()).well(Door.MAIL);
    }

    @Test
    void what_is_no_mail_at_all_is_seen_by_a_person_and_keeps_no_other_from_coming() {
        var box = dovecot.folderOf("box10");
        BrokenMails.all().forEach(box::deliver);
        var mail = Eml.about("Après les mails cassés");
        box.deliver(mail.written());

        watch(dovecot.settings("box10"));

        assertThat(incidentOf(mail)).startsWith("INC-");
        eventually(() -> box.read() == BrokenMails.all().size() + 1);
        verify(doors, atLeastOnce()).well(Door.MAIL);
        assertThat(count("report", "channel = 'EMAIL' and position('CASSE' in description || subject) > 0"))
                .isEqualTo(BrokenMails.all().size());
    }
}
