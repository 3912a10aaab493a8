package fr.vigie.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MessageIdsTest {

    private static final UUID NOTICE = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    private final MessageIds ids = new MessageIds("a key".getBytes(StandardCharsets.UTF_8));

    @Test
    void an_answer_finds_its_ticket_by_the_id_of_a_notice_or_of_the_thread() {
        var notice = ids.of("INC-2026-000001", NOTICE, "vigie.example");
        var root = ids.root("INC-2026-000001", "vigie.example");

        assertThat(notice)
                .matches("<INC-2026-000001\\.0f8fad5bd9cb469fa16570867728950e\\.[0-9a-f]{20}@vigie\\.example>")
                .isEqualTo(ids.of("INC-2026-000001", NOTICE, "vigie.example"));
        assertThat(ids.referenceIn(notice)).contains("INC-2026-000001");
        assertThat(ids.referenceIn(root)).contains("INC-2026-000001");
        assertThat(ids.referenceIn(" " + root.replaceAll("[<>]", "") + " ")).contains("INC-2026-000001");
    }

    @Test
    void an_id_that_somebody_changed_or_made_with_another_key_leads_nowhere() {
        var notice = ids.of("INC-2026-000001", NOTICE, "vigie.example");
        var other = new MessageIds("another key".getBytes(StandardCharsets.UTF_8));

        assertThat(ids.referenceIn(notice.replace("000001", "000002"))).isEmpty();
        assertThat(ids.referenceIn(notice.replace("0f8fad5b", "0f8fad5c"))).isEmpty();
        assertThat(ids.referenceIn(other.of("INC-2026-000001", NOTICE, "vigie.example")))
                .isEmpty();
        assertThat(ids.referenceIn(ids.root("INC-2026-000001", "x").replaceFirst("\\.", "." + "0".repeat(32) + ".")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "<>", "<a@b>", "<INC-2026-000001@vigie.example>", "<INC-2026-000001.zz@x>", "<INC.0.0@x\n>"})
    void what_was_never_issued_leads_nowhere(String id) {
        assertThat(ids.referenceIn(id)).isEmpty();
    }

    @Test
    void two_nodes_that_start_at_once_use_the_same_key() throws SQLException {
        var url = TestDatabase.freshUrl();
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("create table secret (name text primary key, value text not null)");
        }

        var first = CompletableFuture.supplyAsync(() -> keyOf(url));
        var second = CompletableFuture.supplyAsync(() -> keyOf(url));

        assertThat(first.join()).hasSize(32).isEqualTo(second.join()).isEqualTo(keyOf(url));
    }

    private static byte[] keyOf(String url) {
        var database = JdbcClient.create(new DriverManagerDataSource(url, "postgres", "postgres"));
        return new Secrets(database).key("message-ids");
    }
}
