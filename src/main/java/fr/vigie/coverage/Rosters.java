package fr.vigie.coverage;

/** Where the plan is kept. */
@FunctionalInterface
public interface Rosters {

    /** The plan as it stands now, seen from the caller's transaction. */
    Roster current();
}
