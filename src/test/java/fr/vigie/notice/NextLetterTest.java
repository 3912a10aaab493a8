package fr.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever takes the next letter reads no more of those that wait, however many they are. */
class NextLetterTest extends RelayStory {

    @Test
    void the_next_letter_stands_first_in_an_index(@Autowired JdbcClient database) {
        database.sql("""
                        insert into notice (id, fact, reference, kind, carrier, recipient, status, at, due_at, occurrence)
                        select gen_random_uuid(), 'next|' || n, 'INC-' || n, 'MESSAGE', 'MAIL', 'x' || n, 'PENDING',
                            :now, cast(:now as timestamptz) - n * interval '1 second', 'x'
                        from generate_series(1, 5000) n""").param("now", Timestamp.from(clock.instant())).update();
        database.sql("analyze notice").update();

        var plan = database.sql("explain " + Letters.NEXT)
                .param("carrier", "MAIL")
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(clock.instant()))
                .param("busy", new String[0])
                .param("inHand", new UUID[0])
                .query(String.class)
                .list();

        assertThat(plan).anySatisfy(step -> assertThat(step).contains("Index Scan using notice_next on notice mine"));
        assertThat(plan).as("nothing is read to be put in order").noneMatch(step -> step.contains("Sort"));
    }
}
