package fr.vigie.privacy;

import java.time.Period;

/** The process owners' table that says how long each kind is kept once what it belongs to is over. */
@FunctionalInterface
interface Retention {

    /** @throws fr.vigie.refusal.BrokenRule with a sentence, where the table can't be used: then nothing is erased */
    Period of(Kind kind);
}
