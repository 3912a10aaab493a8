package fr.vigie.procedure;

import fr.vigie.refusal.UnknownReference;
import fr.vigie.refusal.WrongState;

/** Takes over to the newest version of a procedure what runs by an older one. */
public interface Migrations {

    /**
     * What would become of each, found out by doing it and undoing it; nothing is changed.
     *
     * @param procedure the id of the process in its diagram
     * @throws UnknownReference where no such procedure is deployed
     */
    Migration rehearse(String procedure);

    /**
     * Takes them over, each for itself: one that does not fit stays where it is and says why.
     *
     * @param plan as the rehearsal named it
     * @param by   the account of who asked for it
     * @throws UnknownReference where no such procedure is deployed
     * @throws WrongState       where this is not what was rehearsed: another version was deployed since
     */
    Migration migrate(String procedure, String plan, String by);
}
