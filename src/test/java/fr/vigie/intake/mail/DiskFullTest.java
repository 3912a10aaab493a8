package fr.vigie.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.contract.Outside;
import fr.vigie.doctor.Doctor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;

/** The database's disk is full: files find no room, or nothing does; nobody has to mend anything once there is room again. */
class DiskFullTest extends MailStory {

    @Autowired
    Doctor doctor;

    @LocalServerPort
    int port;

    @AfterEach
    void thereIsRoomAgain() {
        database.sql("drop function if exists no_room cascade").update();
    }

    @Test
    void a_mail_whose_files_find_no_room_is_a_report_all_the_same_and_says_what_is_missing() {
        noRoom("enclosure", "when (new.content is not null)");

        var mail = taken(withFile("Panne"));

        var incident = incidentOf(mail);
        assertThat(database.sql("select enclosure.name || ' ' || enclosure.size from enclosure"
                                + " join report on report.id = report where incident = ? and content is null"
                                + " and refused like 'Non conservé : il n''y avait plus de place sur le disque%'"
                                + " and not original")
                        .param(incident)
                        .query(String.class)
                        .list())
                .containsExactly("capture.log 4000");
        assertThat(doctor.look(clock.instant()))
                .filteredOn(finding ->
                        finding.name().equals("disk-full") && finding.subject().equals(incident))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence())
                        .contains("Le disque de la base de données était plein", "Libérez de la place."));

        thereIsRoomAgain();
        var next = taken(withFile("Panne, suite"));
        assertThat(count(
                        "enclosure join report on report.id = report",
                        "incident = ? and content is null",
                        incidentOf(next)))
                .isZero();
    }

    @Test
    void where_nothing_finds_room_a_mail_stays_where_it_is_and_callers_are_asked_to_come_again() {
        noRoom("report", "");
        var mail = Eml.about("Rien ne va");
        var call = "{\"channel\": \"PHONE\", \"subject\": \"Panne\", \"externalId\": \"disk-full\"}";

        assertThatThrownBy(() -> new MailIntake(desk, doors).isSafe(mail.arrived(clock.instant())))
                .as("nothing is wrong with the mail")
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(incidentsOf(mail)).isEmpty();
        var answer = new Outside(port).report(call);
        Outside.assertProblem(answer, 503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();

        thereIsRoomAgain();
        assertThat(new Outside(port).report(call).statusCode()).isEqualTo(201);
        assertThat(incidentOf(taken(mail))).isNotBlank();
    }

    private static Eml withFile(String subject) {
        return Eml.about(subject).typed("multipart/mixed; boundary=edge").saying("""
                --edge
                Content-Type: text/plain

                Voir le fichier.
                --edge
                Content-Type: text/x-log; name=capture.log
                Content-Disposition: attachment; filename=capture.log

                %s
                --edge--
                """.formatted("x".repeat(4000)));
    }

    /** As PostgreSQL fails where it can't write. */
    private void noRoom(String table, String condition) {
        database.sql("""
                        create function no_room() returns trigger language plpgsql as $$ begin
                            raise exception 'could not extend file: No space left on device' using errcode = '53100';
                        end $$""").update();
        database.sql("create trigger no_room before insert on " + table + " for each row " + condition
                        + " execute function no_room()")
                .update();
    }
}
