package fr.vigie.maintenance;

/** The process owners' table that says how long ahead clients are told. */
@FunctionalInterface
interface NoticeRules {

    /** @throws fr.vigie.refusal.BrokenRule with a sentence, where the table can't be used */
    Period of(Change change);

    /**
     * How long ahead, in calendar days.
     *
     * @param notice   they are told so long before the window begins; none where what they were told still holds
     * @param reminder they are told once more so long before it
     * @param longer   so many hours may be added once it has begun, all in all, without the managers being told
     */
    record Period(int notice, int reminder, int longer) {}
}
