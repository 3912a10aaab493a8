package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds those whom we would mail on our own more often than any procedure does: another machine probably answers us. The
 * words of a person are never held back.
 */
@Component
class RateLadder {

    /** Said to people of what is held back; also how it is known again. */
    static final String SUSPECTED =
            "Boucle d'e-mails suspectée : les envois automatiques à cette adresse sont suspendus ;"
                    + " écrivez vous-même si quelqu'un y attend une réponse.";

    /** What we tell a client without anybody asking for it. */
    private static final Set<NoticeKind> ON_OUR_OWN = EnumSet.of(
            NoticeKind.RECEIPT, NoticeKind.ENGAGED, NoticeKind.PROGRESS, NoticeKind.RESTORED, NoticeKind.CLOSED);

    private static final Duration LONGEST = Duration.ofMinutes(180);
    private static final int MOST = 50;

    private final JdbcClient database;
    private final Clock clock;

    RateLadder(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Whom not to mail.
     *
     * @param addressees those to whom this notice is not to go
     * @param unnoticed  those of them of whom nobody was told yet
     */
    record Beyond(Set<Addressee> addressees, Set<Addressee> unnoticed) {}

    /**
     * Ten mails to one recipient on one ticket in 10 minutes are enough, or 15 in 30, 25 in 60, 50 in 180: then that
     * ticket tells that recipient nothing more on its own. Receipts are counted over all tickets, as each lap of a loop
     * may open a new one; they begin again once it is calm.
     */
    Beyond beyond(Told told, Collection<Addressee> everybody) {
        var mailed = everybody.stream()
                .filter(addressee -> addressee.carrier() == Carrier.MAIL)
                .toList();
        if (mailed.isEmpty() || !ON_OUR_OWN.contains(told.kind())) {
            return new Beyond(Set.of(), Set.of());
        }
        var looks = looks(told, mailed);
        var known = those(mailed, looks, Look::known);
        var now = those(mailed, looks, Look::tired);
        var stopped = new HashSet<>(now);
        if (told.kind() != NoticeKind.RECEIPT) {
            stopped.addAll(known);
        }
        now.removeAll(known);
        return new Beyond(stopped, now);
    }

    /**
     * Looks at the newest of each only, however many machines answer each other: whoever is suspected is so by one of
     * them, as with so many at the latest the next is held back.
     */
    private List<Look> looks(Told told, List<Addressee> mailed) {
        var scope = told.kind() == NoticeKind.RECEIPT
                ? "kind = 'RECEIPT' and at > :longest"
                : "reference = :reference and kind = any (:kinds)";
        return database.sql("""
                        select mailed.recipient, bool_or(why = :suspected) as known,
                            count(*) filter (where at > :ten) >= 10 or count(*) filter (where at > :thirty) >= 15
                            or count(*) filter (where at > :sixty) >= 25
                            or count(*) filter (where at > :longest) >= :most as tired
                        from unnest(:recipients) as mailed(recipient) cross join lateral (
                            select at, why from notice where carrier = 'MAIL' and recipient = mailed.recipient
                            and %s order by at desc limit :most) newest
                        group by mailed.recipient""".formatted(scope))
                .param("recipients", mailed.stream().map(Addressee::address).toArray(String[]::new))
                .param("reference", told.reference())
                .param("kinds", ON_OUR_OWN.stream().map(Enum::name).toArray(String[]::new))
                .param("suspected", SUSPECTED)
                .param("most", MOST)
                .param("longest", ago(LONGEST))
                .param("ten", ago(Duration.ofMinutes(10)))
                .param("thirty", ago(Duration.ofMinutes(30)))
                .param("sixty", ago(Duration.ofMinutes(60)))
                .query((row, number) ->
                        new Look(row.getString("recipient"), row.getBoolean("known"), row.getBoolean("tired")))
                .list();
    }

    private Timestamp ago(Duration duration) {
        return Timestamp.from(clock.instant().minus(duration));
    }

    private static Set<Addressee> those(List<Addressee> mailed, List<Look> looks, Predicate<Look> which) {
        var recipients = looks.stream().filter(which).map(Look::recipient).collect(Collectors.toSet());
        return mailed.stream()
                .filter(addressee -> recipients.contains(addressee.address()))
                .collect(Collectors.toSet());
    }

    /**
     * What the newest mails to somebody look like.
     *
     * @param known whether they are suspected already
     * @param tired whether they have had enough of late
     */
    private record Look(String recipient, boolean known, boolean tired) {}
}
