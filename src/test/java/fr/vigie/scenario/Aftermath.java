package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import fr.vigie.contract.Rows;
import fr.vigie.doctor.DoctorCommand;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What must be true of a database once people have gone home and nothing is on its way any more. */
class Aftermath {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String url;
    private final JdbcClient rows;

    Aftermath(String url) {
        this.url = url;
        this.rows = JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"));
    }

    JdbcClient rows() {
        return rows;
    }

    void everythingIsSent() {
        await().atMost(PATIENCE).until(() -> Rows.count(rows, "notice where status in ('PENDING', 'SENDING')") == 0);
    }

    void nothingIsLost(Load load) {
        assertThat(load.reported())
                .isNotEmpty()
                .allSatisfy((externalId, reference) -> assertThat(
                                rows.sql("select incident from report where external_id = ?")
                                        .param(externalId)
                                        .query(String.class)
                                        .list())
                        .containsExactly(reference));
        assertThat(load.completed())
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                Rows.count(rows, "journal where kind = 'OPENED' and incident = '" + reference + "'"))
                        .isEqualTo(1));
    }

    void everyLetterCameUnderOneName(GreenMail mail) {
        assertThat(Arrays.stream(mail.getReceivedMessages())
                        .map(KilledRelayTest::id)
                        .distinct())
                .hasSize(Math.toIntExact(mails()));
    }

    long mails() {
        return Rows.count(rows, "notice where carrier = 'MAIL'");
    }

    /** As {@link #eachDeadlineIsToldOnce(String)}, of all tickets that wait for somebody to act. */
    void eachDeadlineIsToldOnce() {
        eachDeadlineIsToldOnce("true");
    }

    /**
     * Waits until the promise of each ticket that nobody acts on has run out: one escalation in its journal, and one page
     * for each who is called.
     *
     * @param which a condition on tickets
     */
    void eachDeadlineIsToldOnce(String which) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(references("""
                        select reference from incident
                        where intervene_by is not null and intervened_at is null and %s and (select count(*) from journal
                            where incident = reference and kind = 'ESCALATED') <> 1
                        """.formatted(which))).isEmpty());
        assertThat(references("select incident from journal where kind = 'ESCALATED' group by incident"))
                .as("those that waited too long")
                .isNotEmpty();
        assertThat(references("""
                        select distinct reference from notice where kind in ('DEADLINE_MISSED', 'ESCALATED')
                        group by reference, kind, carrier, recipient having count(*) > 1""")).isEmpty();
    }

    void theDoctorIsContent() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(DoctorCommand.run(
                                List.of(
                                        "--spring.datasource.url=" + url,
                                        "--spring.datasource.username=postgres",
                                        "--spring.datasource.password=postgres"),
                                Clock.systemUTC()))
                        .isZero());
    }

    private List<String> references(String sql) {
        return rows.sql(sql).query(String.class).list();
    }
}
