package fr.vigie.scenario;

import static fr.vigie.scenario.Emergency.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.vigie.status.InterruptionFacts;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An emergency reaches every affected client: in an open chat too, by phone where there is no other way, and once. */
class EmergencyReachTest extends Story {

    private static final String FAILING = """
            create function refuse_notice() returns trigger language plpgsql as $$
            begin
                if new.recipient = '+33639980004' then raise exception 'the disk is full'; end if;
                return new;
            end $$;
            create trigger refuse_notice before insert on notice for each row execute function refuse_notice()""";

    @Autowired
    InterruptionFacts facts;

    @AfterEach
    void theDirectoryIsAsBefore() {
        stage.database().sql("drop function if exists refuse_notice cascade").update();
        stage.database().sql("delete from client where code = 'MUETTE'").update();
    }

    @Test
    void who_waits_for_an_answer_in_a_chat_reads_it_there_too() {
        at("2026-11-23T10:00");
        aReport().from("ACME").waitingIn("conversation-1").received();

        var emergency = Emergency.declared(stage, "responsable", form());
        assertThat(emergency.told("INTERRUPTION"))
                .contains("CHAT conversation-1")
                .hasSize(7);
        emergency.restoreService();
        assertThat(emergency.told("INTERRUPTION_OVER")).contains("CHAT conversation-1");
    }

    @Test
    void who_is_the_contact_of_two_clients_in_two_languages_is_told_once() {
        stage.database()
                .sql("insert into client (code, name, language, version) values ('MUETTE', 'La Muette SARL', 'FR', 0)")
                .update();
        stage.database()
                .sql("insert into client_service (client, service) values ('MUETTE', 'api')")
                .update();
        stage.database()
                .sql("insert into client_contact (client, position, name, email, mobile, language, carriers, topics)"
                        + " select 'MUETTE', 0, name, upper(email), mobile, 'EN', carriers, topics"
                        + " from client_contact where email = 'jean@acme.example'")
                .update();
        at("2026-11-23T10:00");

        assertThat(Emergency.declared(stage, "responsable", form()).told("INTERRUPTION"))
                .hasSize(6);
    }

    @Test
    void a_client_without_any_contact_is_named_to_whoever_must_phone() {
        stage.database()
                .sql("insert into client (code, name, language, version) values ('MUETTE', 'La Muette SARL', 'FR', 0)")
                .update();
        stage.database()
                .sql("insert into client_service (client, service) values ('MUETTE', 'api')")
                .update();
        at("2026-11-23T10:00");

        var emergency = Emergency.declared(stage, "responsable", form());

        assertThat(emergency.journal())
                .anyMatch(line -> line.contains("Clients sans contact, à joindre autrement : La Muette SARL"));
        assertThat(stage.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskDefinitionKey("resume")
                        .list())
                .singleElement()
                .satisfies(task -> assertThat(stage.engine().getTaskService().getVariable(task.getId(), "unreached"))
                        .isEqualTo("La Muette SARL"));
    }

    @Test
    void a_failure_between_two_notices_leaves_nothing_behind_and_the_next_attempt_tells_each_once() {
        at("2026-11-23T10:00");
        var form = form("id", UUID.randomUUID().toString());
        stage.database().sql(FAILING).update();

        assertThat(catchThrowable(() -> Emergency.declared(stage, "responsable", form)))
                .hasStackTraceContaining("the disk is full");
        assertThat(rows("select count(*) from interruption")).isZero();
        assertThat(rows("select count(*) from notice")).isZero();
        assertThat(rows("select count(*) from act_ru_execution")).isZero();

        stage.database().sql("drop function refuse_notice cascade").update();
        var emergency = Emergency.declared(stage, "responsable", form);
        assertThat(emergency.told("INTERRUPTION")).doesNotHaveDuplicates().hasSize(6);
        assertThat(Emergency.declared(stage, "responsable", form).reference()).isEqualTo(emergency.reference());
        assertThat(rows("select count(*) from notice where kind = 'INTERRUPTION'"))
                .isEqualTo(6);
    }

    @Test
    void a_failure_while_the_return_is_told_leaves_the_service_stopped_and_the_task_to_do_again() {
        at("2026-11-23T10:00");
        var emergency = Emergency.declared(stage, "responsable", form());
        stage.database().sql(FAILING).update();

        assertThat(catchThrowable(emergency::restoreService)).hasStackTraceContaining("the disk is full");
        assertThat(emergency.state()).isEqualTo("RUNNING");
        assertThat(emergency.waitsAt()).containsExactly("resume");
        assertThat(emergency.told("INTERRUPTION_OVER")).isEmpty();

        stage.database().sql("drop function refuse_notice cascade").update();
        emergency.restoreService();
        assertThat(emergency.told("INTERRUPTION_OVER")).doesNotHaveDuplicates().hasSize(6);
        assertThat(emergency.waitsAt()).isEmpty();
    }

    @Test
    void however_fast_they_are_told_it_counts_as_down_and_not_as_planned() {
        at("2026-11-23T10:00");
        var emergency = Emergency.declared(stage, "responsable", form());
        advance(minutes(30));

        assertThat(facts.between(Time.paris("2026-11-23T09:00"), stage.time().now())
                        .past())
                .filteredOn(fact -> fact.reference().equals(emergency.reference()))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.excusedUntil()).isNull();
                    assertThat(fact.properNotice()).isFalse();
                });
    }

    private int rows(String question) {
        return stage.database().sql(question).query(Integer.class).single();
    }
}
