package fr.vigie.engine.access;

import fr.vigie.signin.ProviderAccount;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account belongs to whom at the provider: by the subject, which stays, and not by a name, which may pass on. */
@Component
class ProviderRecords {

    private static final String KNOWN = """
            select p.account, p.as_of, u.id_ is not null as there, u.pwd_ is not null as local
            from provider_account p left join act_id_user u on u.id_ = p.account
            where p.issuer = :issuer and p.subject = :subject
            """;

    private final JdbcClient database;

    ProviderRecords(JdbcClient database) {
        this.database = database;
    }

    Optional<Known> find(ProviderAccount person) {
        return known(KNOWN, person);
    }

    /** As {@link #find}, and others who bring news of the same person wait; the news is then known. */
    Optional<Known> lock(ProviderAccount person) {
        var found = known(KNOWN + " for update of p", person);
        if (found.isPresent()) {
            database.sql("update provider_account set as_of = greatest(as_of, :asOf)"
                            + " where issuer = :issuer and subject = :subject")
                    .param("asOf", person.asOf().atOffset(ZoneOffset.UTC))
                    .param("issuer", person.issuer())
                    .param("subject", person.subject())
                    .update();
        }
        return found;
    }

    /** @return false where the name belongs to somebody: to an account of our own, or to another subject that has one */
    boolean add(ProviderAccount person) {
        return !exists(person.name())
                && database.sql("""
                                insert into provider_account (account, issuer, subject, as_of)
                                values (:account, :issuer, :subject, :asOf)
                                on conflict (account) do update
                                set issuer = excluded.issuer, subject = excluded.subject, as_of = excluded.as_of
                                where not exists (select from act_id_user where id_ = provider_account.account)
                                """)
                                .param("account", person.name())
                                .param("issuer", person.issuer())
                                .param("subject", person.subject())
                                .param("asOf", person.asOf().atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
    }

    boolean isLocal(String account) {
        return database.sql("select count(*) from act_id_user where id_ = :account and pwd_ is not null")
                        .param("account", account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private boolean exists(String account) {
        return database.sql("select count(*) from act_id_user where id_ = :account")
                        .param("account", account)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private Optional<Known> known(String question, ProviderAccount person) {
        return database.sql(question)
                .param("issuer", person.issuer())
                .param("subject", person.subject())
                .query((row, number) -> new Known(
                        row.getString("account"),
                        row.getTimestamp("as_of").toInstant(),
                        row.getBoolean("there"),
                        row.getBoolean("local")))
                .optional();
    }

    /**
     * @param account its id here
     * @param asOf    of the newest token
     * @param isThere whether it is still an account of the engine
     * @param isLocal whether it has a password here
     */
    record Known(String account, Instant asOf, boolean isThere, boolean isLocal) {

        /** Whether this token is no news. */
        boolean saysAllOf(ProviderAccount person) {
            return isThere && !isLocal && !asOf.isBefore(person.asOf());
        }
    }
}
