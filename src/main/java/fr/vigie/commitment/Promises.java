package fr.vigie.commitment;

/** What is promised, read from where it is drawn. */
public interface Promises {

    /** From the notification of a failure to the ticket, initial diagnosis included. */
    Commitment acknowledgement();

    /** From the ticket to the first act of a person, by priority. */
    Commitment intervention(Priority priority);

    /** How long a restored service waits for the client's word before the ticket closes. */
    Commitment confirmation();
}
