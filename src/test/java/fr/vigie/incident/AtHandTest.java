package fr.vigie.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.vigie.StandingStill;
import fr.vigie.VigieTest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever asks again for a ticket within a transaction sees what that has kept, and nothing else. */
@VigieTest
@Import(StandingStill.class)
class AtHandTest {

    @Autowired
    Ledger ledger;

    @Autowired
    ReportDesk desk;

    @Autowired
    PlatformTransactionManager transactions;

    private String reference = "";

    @BeforeEach
    void anIncident() {
        reference = desk.receive(new Report(
                        Channel.PHONE,
                        null,
                        new Contact("Max", "max@client.example", null, null),
                        "Envoi impossible",
                        null,
                        "sms",
                        null,
                        null,
                        null,
                        UUID.randomUUID().toString(),
                        null,
                        "support"))
                .reference();
    }

    @Test
    void what_was_kept_is_seen_within_and_once_it_is_over() {
        within(() -> {
            assign("astreinte");
            assertThat(assignee()).isEqualTo("astreinte");
        });

        assertThat(assignee()).isEqualTo("astreinte");
    }

    @Test
    void what_was_changed_and_not_kept_is_not_seen() {
        within(() -> {
            assign("astreinte");
            ledger.get(reference).assignedTo("support");
            assertThat(assignee()).isEqualTo("astreinte");

            assertThat(catchThrowable(() -> ledger.change(reference, incident -> {
                        incident.assignedTo("support");
                        throw new IllegalStateException("refused");
                    })))
                    .hasMessage("refused");
            assertThat(assignee()).isEqualTo("astreinte");
        });
        assertThat(assignee()).isEqualTo("astreinte");
    }

    @Test
    void a_second_change_goes_on_from_the_first() {
        within(() -> {
            assign("astreinte");
            ledger.change(reference, Incident::leaveKey);
            assign("support");
        });

        assertThat(assignee()).isEqualTo("support");
    }

    @Test
    void what_is_taken_back_was_never_there() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assign("astreinte");
            status.setRollbackOnly();
        });

        assertThat(assignee()).isNull();
        within(() -> assertThat(assignee()).isNull());
    }

    @Test
    void a_transaction_of_its_own_meanwhile_sees_what_all_others_see() {
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        within(() -> {
            assign("astreinte");
            apart.executeWithoutResult(status -> assertThat(assignee()).isNull());
            assertThat(assignee()).isEqualTo("astreinte");
        });
    }

    private void within(Runnable deed) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> deed.run());
    }

    private void assign(String person) {
        ledger.change(reference, incident -> incident.assignedTo(person));
    }

    private @Nullable String assignee() {
        return ledger.get(reference).offer().assignee();
    }
}
