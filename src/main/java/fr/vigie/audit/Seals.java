package fr.vigie.audit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the chain. */
@Component
class Seals implements Heads {

    private static final long ONE_NODE_AT_A_TIME = 8_151_962_028L;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    Seals(JdbcTemplate batches) {
        this.batches = batches;
        this.database = JdbcClient.create(batches);
    }

    /** Whether there is anything to seal; asked without holding anybody up. */
    boolean isAnythingWaiting() {
        return waiting(1) > 0;
    }

    /** How many entries wait for their seal, counted up to {@code most}. */
    int waiting(int most) {
        return database.sql("select count(*) from (select from audit_unsealed limit ?) waiting")
                .param(most)
                .query(Integer.class)
                .single();
    }

    /** Whether this transaction alone may seal, until it ends. */
    boolean claim() {
        return database.sql("select pg_try_advisory_xact_lock(?)")
                .param(ONE_NODE_AT_A_TIME)
                .query(Boolean.class)
                .single();
    }

    /**
     * Those that are committed and not sealed. One that is committed late is found later: that its number is lower than
     * those of sealed ones matters to nobody.
     */
    List<Entry> unsealed(int most) {
        return database.sql("select " + Entry.COLUMNS + " from audit_entry e join audit_unsealed u on u.entry = e.id"
                        + " order by e.id limit ?")
                .param(most)
                .query(Entry::read)
                .list();
    }

    @Override
    public Head head() {
        return database.sql("select seq, hash from audit_seal order by seq desc limit 1")
                .query((row, number) -> new Head(row.getLong("seq"), Chain.shown(row.getBytes("hash"))))
                .optional()
                .orElse(Head.NONE);
    }

    /** Puts a seal on each, in this order. */
    void add(Head head, List<Entry> entries) {
        var seals = new ArrayList<Object[]>();
        var done = new ArrayList<Object[]>();
        var before = HexFormat.of().parseHex(head.hash());
        var number = head.seals();
        for (var entry : entries) {
            number++;
            before = Chain.seal(before, number, entry);
            seals.add(new Object[] {number, entry.id(), before});
            done.add(new Object[] {entry.id()});
        }
        batches.batchUpdate("insert into audit_seal (seq, entry, hash) values (?, ?, ?)", seals);
        batches.batchUpdate("delete from audit_unsealed where entry = ?", done);
    }
}
