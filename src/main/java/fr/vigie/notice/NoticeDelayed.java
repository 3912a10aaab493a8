package fr.vigie.notice;

/**
 * A carrier took it and has not delivered it yet, but goes on trying; heard inside the transaction that notes it.
 *
 * @param reference of the ticket
 * @param why       one French sentence
 */
public record NoticeDelayed(String reference, NoticeKind kind, String recipient, String why) {

    /** As people read it. */
    public String sentence() {
        return kind.label() + " pas encore remise à " + recipient + " : " + why;
    }
}
