package fr.vigie.incident;

/**
 * A person of ours who acts. An automatic step has none, and so can do nothing that only a person may.
 *
 * @param id engine user id
 */
public record Agent(String id) {

    /** Signs what the procedure did by itself. */
    public static final Agent PROCEDURE = new Agent(JournalEntry.PROCEDURE);
}
