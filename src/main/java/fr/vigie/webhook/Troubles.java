package fr.vigie.webhook;

import fr.vigie.client.Carrier;
import fr.vigie.coverage.ManagerPages;
import fr.vigie.notice.Backlog;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.NoticeLost;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the managers once when an endpoint takes nothing for long, and once when it does again; not at each event. */
@Component
@Transactional
public class Troubles {

    /** One that is restarted or moved is back by then. */
    static final Duration PATIENCE = Duration.ofMinutes(30);

    private final JdbcClient database;
    private final Endpoints endpoints;
    private final Backlog backlog;
    private final ManagerPages managers;
    private final Clock clock;

    Troubles(JdbcClient database, Endpoints endpoints, Backlog backlog, ManagerPages managers, Clock clock) {
        this.database = database;
        this.endpoints = endpoints;
        this.backlog = backlog;
        this.managers = managers;
        this.clock = clock;
    }

    /** How many endpoints take nothing. */
    @Transactional(readOnly = true)
    public int count() {
        return all().size();
    }

    /** Of those that are still named: another node may know other settings. */
    @Transactional(readOnly = true)
    List<Trouble> all() {
        return database
                .sql("select endpoint, since, why from webhook_trouble order by endpoint")
                .query((row, number) -> new Trouble(
                        row.getString("endpoint"), row.getTimestamp("since").toInstant(), row.getString("why")))
                .list()
                .stream()
                .filter(trouble -> isNamed(trouble.endpoint()))
                .toList();
    }

    /** One that says that it wants nothing more is told of at once; what is no longer named is nobody's trouble. */
    @EventListener
    void hear(NoticeLost lost) {
        if (lost.kind() == NoticeKind.WEBHOOK && isNamed(lost.recipient())) {
            begin(new Trouble(lost.recipient(), clock.instant(), lost.why()));
        }
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void look() {
        if (endpoints.all().isEmpty()) {
            return;
        }
        var known = all();
        var stuck = backlog.of(Carrier.WEBHOOK).stream()
                .filter(waiting -> isNamed(waiting.recipient()))
                .filter(waiting -> !clock.instant().isBefore(waiting.since().plus(PATIENCE)))
                .toList();
        stuck.forEach(waiting -> begin(new Trouble(waiting.recipient(), waiting.since(), waiting.why())));
        known.stream()
                .filter(trouble ->
                        stuck.stream().noneMatch(waiting -> waiting.recipient().equals(trouble.endpoint())))
                .filter(trouble -> backlog.tookAnything(Carrier.WEBHOOK, trouble.endpoint(), trouble.since()))
                .forEach(this::end);
    }

    private void begin(Trouble trouble) {
        // one node tells it, once
        var news = database.sql(
                        "insert into webhook_trouble (endpoint, since, why) values (?, ?, ?) on conflict do nothing")
                .params(trouble.endpoint(), Timestamp.from(trouble.since()), trouble.why())
                .update();
        if (news > 0) {
            tell("« " + trouble.endpoint() + " » ne prend plus rien", trouble.sentence());
        }
    }

    private void end(Trouble trouble) {
        var news = database.sql("delete from webhook_trouble where endpoint = ?")
                .param(trouble.endpoint())
                .update();
        if (news > 0) {
            tell(
                    "« " + trouble.endpoint() + " » de nouveau à l'écoute",
                    "Le webhook « " + trouble.endpoint() + " » prend de nouveau les évènements.");
        }
    }

    private void tell(String headline, String words) {
        managers.tell(NoticeKind.WEBHOOK_TROUBLE, "WEBHOOKS", headline, words);
    }

    private boolean isNamed(String endpoint) {
        return endpoints.named(endpoint).isPresent();
    }
}
