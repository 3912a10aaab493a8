package fr.vigie.coverage.plan;

import fr.vigie.coverage.Anomalies;
import fr.vigie.coverage.Member;
import fr.vigie.coverage.Staff;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds the people whom the plan names and nobody knows, and the calendars that can't be used. */
@Component
class PlanAnomalies implements Anomalies {

    private final StoredRosters rosters;
    private final Staff staff;
    private final FeedStates feeds;

    PlanAnomalies(StoredRosters rosters, Staff staff, FeedStates feeds) {
        this.rosters = rosters;
        this.staff = staff;
        this.feeds = feeds;
    }

    @Override
    public List<String> sentences() {
        var accounts = staff.members().stream().map(Member::account).collect(Collectors.toSet());
        var strangers = rosters.plan()
                .named()
                .filter(person -> !accounts.contains(person))
                .sorted()
                .map(person -> "L'agenda nomme « " + Fields.shown(person) + " », qui n'a pas de compte ici.");
        var unread = feeds.all().stream()
                .filter(feed -> feed.problem() != null)
                .map(feed -> "Le calendrier de l'équipe « " + feed.pool()
                        + " » n'est pas utilisable, le dernier bon reste : " + feed.problem());
        return Stream.concat(strangers, unread).toList();
    }
}
