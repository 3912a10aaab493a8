package fr.vigie.audit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.doctor.AuditCommand;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The command that reads the audit through says by how it ends what it found. */
class AuditCommandTest {

    private static final AuditedDatabase audit = new AuditedDatabase();

    @BeforeEach
    void nothingHappenedYet() {
        audit.empty();
    }

    @AfterAll
    static void close() {
        audit.close();
    }

    @Test
    void the_command_ends_with_what_it_found() {
        audit.with(3).sealed();
        var noted = audit.head().hash();

        assertThat(command()).isZero();
        assertThat(command("--head=" + noted)).isZero();
        assertThat(command("--head=" + "0".repeat(63) + "1")).isEqualTo(1);
        assertThat(command("--head=xyz")).isEqualTo(2);
        audit.tamper("update audit_entry set actor = 'x' where id = 1");
        assertThat(command()).isEqualTo(1);
        assertThat(AuditCommand.run(List.of("--spring.datasource.url="))).isEqualTo(2);
    }

    private int command(String... more) {
        var settings = new ArrayList<>(List.of(
                "--spring.datasource.url=" + audit.url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres"));
        settings.addAll(List.of(more));
        return AuditCommand.run(settings);
    }
}
