package fr.vigie.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.camunda.bpm.engine.impl.FilterServiceImpl;
import org.camunda.bpm.engine.impl.json.JsonTaskQueryConverter;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks a list has. Tasklist asks with each look, every ten seconds for each agent, and the engine counts all of
 * them: what takes longest of a list that is long. So the number of a list of more than a thousand is remembered for half
 * a minute; its tasks are always those of the moment.
 */
class ListLengths extends FilterServiceImpl {

    private static final long MANY = 1_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 1_000;

    private final Cache<Look, Long> lengths;

    /** @param time that never goes back, as the clock on the wall may */
    ListLengths(Ticker time) {
        lengths = Caffeine.newBuilder()
                .expireAfterWrite(REMEMBERED)
                .ticker(time)
                .maximumSize(MOST)
                .build();
    }

    @Override
    public Long count(String filter) {
        return length(new Look(reader(), filter, ""), () -> super.count(filter));
    }

    @Override
    public Long count(String filter, @Nullable Query<?, ?> further) {
        if (further == null) {
            return count(filter);
        } else if (further instanceof TaskQuery tasks) {
            var asked = new JsonTaskQueryConverter().toJsonObject(tasks).toString();
            return length(new Look(reader(), filter, asked), () -> super.count(filter, further));
        }
        return super.count(filter, further);
    }

    private Long length(Look look, LongSupplier counted) {
        var known = lengths.getIfPresent(look);
        if (known != null) {
            return known;
        }
        var length = counted.getAsLong();
        if (length > MANY) {
            lengths.put(look, length);
        }
        return length;
    }

    private @Nullable String reader() {
        return commandExecutor.execute(context -> context.getAuthenticatedUserId());
    }

    /** @param asked beyond the filter: what the reader searches for */
    private record Look(@Nullable String reader, String filter, String asked) {}
}
