package fr.vigie.notice;

import java.util.Optional;

/** The mails that ours answer: so that a mail program shows both in one thread. */
public interface Answered {

    /**
     * The Message-ID of the mail by which a recipient first told of a ticket, angle brackets included; always the same one.
     *
     * @return empty where they did not tell of it by mail, or under a name that can't stand in a header
     */
    Optional<String> firstOf(String reference, String recipient);
}
