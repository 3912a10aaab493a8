package fr.vigie.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import fr.vigie.Knock;
import fr.vigie.bench.LoadDriver.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One caller and one agent after the other, who do what is done all day, each thing in its turn. */
class Agents {

    private final int port;
    private final String agent;

    /** @param rows of the database, where it is written whose team has the most to do */
    Agents(int port, JdbcClient rows) {
        this.port = port;
        this.agent = rows.sql("""
                        select member.user_id_ from act_ru_identitylink offered
                        join act_id_membership member on member.group_id_ = offered.group_id_
                        group by member.user_id_ order by count(*) desc limit 1""").query(String.class).single();
    }

    /** Medians in milliseconds. */
    Map<String, Double> doEverything(int rounds) {
        var millis = new LinkedHashMap<String, Double>();
        millis.put("report", median(rounds, () -> Doors.report(port)));
        for (var filter : JsonPath.<List<Map<String, String>>>read(ask("/filter?resourceType=Task"), "$")) {
            var list = "/filter/" + filter.get("id") + "/list?firstResult=0&maxResults=15";
            millis.put(
                    "list « %s »".formatted(filter.get("name")), median(rounds / 5, () -> Answer.of(seen(list), 200)));
        }
        var tasks = Completion.newest(port, rounds).iterator();
        millis.put("completion", median(rounds, () -> Completion.once(port, tasks.next())));
        return millis;
    }

    private int seen(String path) {
        return Knock.at(port, "/engine-rest" + path)
                .as(agent)
                .with("Accept", "application/hal+json, application/json; q=0.5")
                .get()
                .statusCode();
    }

    private String ask(String path) {
        return Knock.at(port, "/engine-rest" + path).as(agent).get().body();
    }

    private static double median(int times, LoadDriver.Deed deed) {
        var micros = new Histogram(3);
        for (int i = 0; i < times; i++) {
            var begun = System.nanoTime();
            try {
                assertThat(deed.once()).isEqualTo(Answer.WELL);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            micros.recordValue((System.nanoTime() - begun) / 1000);
        }
        return micros.getValueAtPercentile(50) / 1000.0;
    }
}
