package fr.vigie.coverage.plan;

import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Hole;
import fr.vigie.coverage.HoleSpan;
import fr.vigie.servicetime.FrenchTime;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the managers, once, of each hole of the coming days that nobody planned; one that is mended may come again. */
@Component
class HoleWatch {

    private static final Duration AHEAD = Duration.ofDays(7);
    private static final int SHOWN = 10;

    private final Coverage coverage;
    private final RotaPages pages;
    private final JdbcClient database;
    private final Clock clock;

    HoleWatch(Coverage coverage, RotaPages pages, JdbcClient database, Clock clock) {
        this.coverage = coverage;
        this.pages = pages;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT30S")
    @Transactional
    void look() {
        var now = clock.instant();
        var holes = new LinkedHashMap<String, List<HoleSpan>>();
        coverage.holes(now, now.plus(AHEAD)).stream()
                .filter(hole -> hole.kind() == Hole.UNPLANNED)
                .forEach(hole -> coverage.gaps(hole)
                        .forEach(gap -> holes.computeIfAbsent(gap, any -> new ArrayList<>())
                                .add(hole)));
        database.sql("delete from rota_hole where hole <> all (?)")
                .param(holes.keySet().toArray(String[]::new))
                .update();
        var news = holes.entrySet().stream()
                .filter(gap -> isNews(gap.getKey(), Timestamp.from(now)))
                .flatMap(gap -> gap.getValue().stream())
                .distinct()
                .toList();
        if (!news.isEmpty()) {
            pages.tell(headline(news), words(news));
        }
    }

    private boolean isNews(String gap, Timestamp now) {
        return database.sql("insert into rota_hole (hole, told_at) values (?, ?) on conflict do nothing")
                        .params(gap, now)
                        .update()
                > 0;
    }

    private static String headline(List<HoleSpan> holes) {
        return holes.stream().map(hole -> hole.pool().label()).distinct().collect(Collectors.joining(", "))
                + " sans personne dans les 7 jours, dès le "
                + FrenchTime.brief(holes.get(0).from());
    }

    private static String words(List<HoleSpan> holes) {
        var more = holes.size() > SHOWN ? "\n… et " + (holes.size() - SHOWN) + " autres." : "";
        return holes.stream()
                        .limit(SHOWN)
                        .map(hole -> hole.pool().label() + " : du " + FrenchTime.brief(hole.from()) + " au "
                                + FrenchTime.brief(hole.to()))
                        .collect(Collectors.joining("\n"))
                + more;
    }
}
