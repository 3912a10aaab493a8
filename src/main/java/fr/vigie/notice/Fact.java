package fr.vigie.notice;

import fr.vigie.client.Carrier;

/** What makes a notice that one and no other: the same again is told once. */
interface Fact {

    /** Of the ticket. */
    String reference();

    NoticeKind kind();

    /** Tells apart two notices of one kind about one ticket. */
    String occurrence();

    /** Priority 1 or 2: goes first, and is sent again rather than left in doubt. */
    boolean urgent();

    default String fact(Carrier carrier, String address) {
        return String.join("|", reference(), kind().name(), occurrence(), carrier.name(), address);
    }
}
