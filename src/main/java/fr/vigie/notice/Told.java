package fr.vigie.notice;

/**
 * What is to be told.
 *
 * @param reference   of the ticket
 * @param occurrence  tells apart two notices of one kind about one ticket; the same again is told once
 * @param urgent      priority 1 or 2: goes first, and is sent again rather than left in doubt
 * @param particulars what its text may speak of
 */
public record Told(String reference, NoticeKind kind, String occurrence, boolean urgent, Particulars particulars)
        implements Fact {}
