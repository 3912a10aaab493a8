package fr.vigie.intake.mail;

import fr.vigie.notice.Answered;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mails by which clients told of their tickets, as far as their names can be repeated to them. */
@Component
class FirstMails implements Answered {

    /** What a stranger calls their mail goes into a header of ours: one word that RFC 5322 has room for, or nothing. */
    private static final Pattern NAMED = Pattern.compile("mail\\|(<[!-;=?-~]{3,240}>)");

    private final JdbcClient database;

    FirstMails(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<String> firstOf(String reference, String recipient) {
        return database.sql("select external_id from report where incident = ? and channel = 'EMAIL'"
                        + " and lower(contact_email) = lower(?) and external_id is not null order by seq limit 1")
                .params(reference, recipient)
                .query(String.class)
                .optional()
                .map(NAMED::matcher)
                .filter(Matcher::matches)
                .map(named -> named.group(1));
    }
}
