package fr.vigie.notice;

/** What became of a letter, as far as its courier knows. */
public sealed interface Delivery {

    /**
     * The carrier took it.
     *
     * @param receipt how the carrier names it, for what it says of it later
     */
    record Accepted(String receipt) implements Delivery {}

    /**
     * It will never arrive at this recipient.
     *
     * @param why one French sentence for people
     */
    record Refused(String why) implements Delivery {}

    /**
     * It was not taken now; the same again may be.
     *
     * @param why one French sentence for people
     */
    record TryLater(String why) implements Delivery {}

    /**
     * It may or may not have been taken.
     *
     * @param why one French sentence for people
     */
    record Unknown(String why) implements Delivery {}
}
