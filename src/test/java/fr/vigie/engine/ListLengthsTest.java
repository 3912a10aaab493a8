package fr.vigie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteFilterCountCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListLengthsTest {

    private final AtomicLong now = new AtomicLong();
    private final ListLengths lengths = new ListLengths(now::get);
    private final Engine engine = new Engine();

    @BeforeEach
    void ask() {
        lengths.setCommandExecutor(engine);
    }

    @Test
    void of_a_list_that_agents_work_off_it_is_counted_at_each_look() {
        engine.tasks = 1_000;
        assertThat(lengths.count("team")).isEqualTo(1_000);

        engine.tasks = 999;

        assertThat(lengths.count("team")).isEqualTo(999);
    }

    @Test
    void of_a_long_one_it_is_half_a_minute_old_at_most() {
        engine.tasks = 50_000;
        assertThat(lengths.count("team")).isEqualTo(50_000);
        engine.tasks = 7;

        pass(Duration.ofMillis(29_999));
        assertThat(lengths.count("team")).isEqualTo(50_000);
        pass(Duration.ofMillis(1));
        assertThat(lengths.count("team")).isEqualTo(7);
    }

    @Test
    void each_reader_each_list_and_each_search_has_its_own() {
        engine.tasks = 2_000;
        lengths.count("team");
        engine.tasks = 3_000;

        assertThat(lengths.count("all")).isEqualTo(3_000);
        assertThat(lengths.count("team", new TaskQueryImpl().taskName("Poser le diagnostic")))
                .isEqualTo(3_000);
        assertThat(lengths.count("team", null)).isEqualTo(2_000);
        engine.reader = "astreinte";
        assertThat(lengths.count("team")).isEqualTo(3_000);
    }

    @Test
    void the_same_search_again_is_the_same() {
        engine.tasks = 2_000;
        lengths.count("team", new TaskQueryImpl().active());
        engine.tasks = 3_000;

        assertThat(lengths.count("team", new TaskQueryImpl().active())).isEqualTo(2_000);
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    /** Has so many tasks in each list. */
    private static class Engine implements CommandExecutor {

        private long tasks;
        private String reader = "support";

        @Override
        @SuppressWarnings("unchecked")
        public <T extends @Nullable Object> T execute(Command<T> asked) {
            return (T) (asked instanceof ExecuteFilterCountCmd ? (Object) tasks : reader);
        }
    }
}
