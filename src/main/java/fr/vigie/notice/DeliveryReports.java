package fr.vigie.notice;

/** What carriers say later of the letters that they took. */
public interface DeliveryReports {

    /** It arrived; a receipt that nobody knows is ignored. */
    void delivered(String receipt);

    /** It will not arrive after all; a receipt that nobody knows is ignored. */
    void undelivered(String receipt, String why);
}
