package fr.vigie.notice;

/** What carriers say later of the letters that they took. */
public interface DeliveryReports {

    /** It arrived; a receipt that nobody knows is ignored. */
    void delivered(String receipt);

    /**
     * It will not arrive after all; a receipt that nobody knows is ignored.
     *
     * @return whether that is news
     */
    boolean undelivered(String receipt, String why);

    /** It has not arrived yet, and the carrier goes on trying; said again, or of a receipt that nobody knows, it is ignored. */
    void delayed(String receipt, String why);

    /** Its reader has had it before their eyes, also where it was given up before; a receipt that nobody knows is ignored. */
    void seen(String receipt);

    /** Whether a carrier took a letter of ours under this name, whatever became of it. */
    boolean knows(String receipt);
}
