package fr.vigie.intake.chat;

import fr.vigie.client.Carrier;
import fr.vigie.coverage.Coverage;
import fr.vigie.incident.IncidentReader;
import fr.vigie.incident.IncidentView;
import fr.vigie.notice.Addressee;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.Outbox;
import fr.vigie.notice.Particulars;
import fr.vigie.notice.Told;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends by mail what was said to somebody who had left the chat and gave an address: all that they miss in one mail. */
@Component
class Forgotten {

    private static final Logger log = LoggerFactory.getLogger(Forgotten.class);
    private static final Set<String> OF_THE_CHAT = Set.of(ChatLine.RECORDED, ChatLine.MOVED);
    private static final int URGENT = 2;
    private static final int AT_ONCE = 50;

    private final JdbcClient database;
    private final Conversations conversations;
    private final ChatLines lines;
    private final IncidentReader incidents;
    private final Coverage coverage;
    private final Outbox outbox;
    private final ChatSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Forgotten(
            JdbcClient database,
            Conversations conversations,
            ChatLines lines,
            IncidentReader incidents,
            Coverage coverage,
            Outbox outbox,
            ChatSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.database = database;
        this.conversations = conversations;
        this.lines = lines;
        this.incidents = incidents;
        this.coverage = coverage;
        this.outbox = outbox;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT15S", initialDelayString = "PT15S")
    void sweep() {
        for (var id : left()) {
            try {
                transaction.executeWithoutResult(step -> write(id));
            } catch (RuntimeException outage) {
                log.warn("What somebody missed in the chat is mailed later: {}", outage.toString());
            }
        }
    }

    /** In no order: some that can't be mailed do not stand in the way of the others. */
    private List<String> left() {
        return database.sql("select id from conversation where email is not null and token_hash is not null"
                        + " and last_seq > greatest(seen_seq, mailed_seq) and here_at <= ? order by random() limit ?")
                .params(Timestamp.from(clock.instant().minus(settings.leaving())), AT_ONCE)
                .query(String.class)
                .list();
    }

    private void write(String id) {
        var unseen = unseen(id);
        var missed = unseen.stream()
                .filter(line -> line.ours() && !OF_THE_CHAT.contains(line.kind()))
                .toList();
        if (!missed.isEmpty()) {
            mail(id, missed, missed.get(missed.size() - 1));
        }
        if (!unseen.isEmpty()) {
            database.sql("update conversation set mailed_seq = ? where id = ?")
                    .params(unseen.get(unseen.size() - 1).seq(), id)
                    .update();
        }
    }

    /** Empty where another node was first, or the client is back. */
    private List<ChatLine> unseen(String id) {
        var from = database.sql("select greatest(seen_seq, mailed_seq) from conversation where id = ? for update")
                .param(id)
                .query(Long.class)
                .single();
        return lines.after(id, from, AT_ONCE);
    }

    private void mail(String id, List<ChatLine> missed, ChatLine last) {
        var conversation = conversations.find(id).orElseThrow();
        var language = conversation.language();
        var words = Stream.concat(
                        Stream.of(Phrases.whileAway(language)), missed.stream().map(ChatLine::text))
                .collect(Collectors.joining("\n\n"));
        var told = told(incidents.get(last.reference()), "chat|" + id + "|" + last.seq(), words);
        outbox.put(told, List.of(new Addressee(Carrier.MAIL, String.valueOf(conversation.email()), language)));
    }

    private Told told(IncidentView incident, String occurrence, String words) {
        var now = clock.instant();
        var priority = incident.priority();
        var particulars = new Particulars(
                incident.reference(),
                incident.subject(),
                incident.client(),
                incident.service(),
                priority,
                null,
                false,
                "",
                0,
                words,
                coverage.slotAt(now, incident.client()),
                now);
        return new Told(
                incident.reference(),
                NoticeKind.MESSAGE,
                occurrence,
                priority != null && priority <= URGENT,
                particulars);
    }
}
