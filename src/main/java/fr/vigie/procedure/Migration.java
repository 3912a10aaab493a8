package fr.vigie.procedure;

import java.util.List;

/**
 * What became, or would become, of everything that ran by an older version of a procedure.
 *
 * @param procedure the id of the process in its diagram
 * @param name      as it is drawn there
 * @param version   the newest, to which they go
 * @param plan      names these versions; whoever shows it has seen this answer
 * @param done      false where it was only rehearsed
 * @param moved     how many go over, or went
 * @param kept      how many stay with their version, for the reason that each of them says
 * @param left      how many this answer says nothing of, as one takes only so many: ask again
 * @param instances one each, by reference
 */
public record Migration(
        String procedure,
        String name,
        int version,
        String plan,
        boolean done,
        int moved,
        int kept,
        int left,
        List<Migrated> instances) {}
