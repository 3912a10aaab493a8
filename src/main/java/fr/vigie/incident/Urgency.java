package fr.vigie.incident;

import fr.vigie.commitment.Priority;

/** Where a ticket stands in the list of those who may take it; more comes first. */
class Urgency {

    /** Above everything that the procedure offers. */
    static final int HIGHEST = 120;

    /** Before a ticket is open nobody has judged it: it stands between priorities 1 and 2. */
    private static final int UNJUDGED = 90;

    private static final int PER_LEVEL = 5;
    private static final int LEVELS_SEEN = 3;

    /** A ticket that nobody took rises among its equals, and never above a higher priority. */
    static int of(Incident incident) {
        var judged = incident.standing().priority();
        var base = judged == null ? UNJUDGED : Priority.of(judged).taskPriority();
        var room = judged == null ? 1 : LEVELS_SEEN;
        return base + PER_LEVEL * Math.min(room, incident.offer().escalationLevel());
    }

    private Urgency() {}
}
