package fr.vigie.notice;

/**
 * What is to be told in words that are ready: no text says it, no language changes it.
 *
 * @param reference  of the ticket
 * @param occurrence tells apart two notices of one kind about one ticket; the same again is told once
 * @param urgent     goes first, and is tried again each minute
 * @param wording    byte for byte what its reader gets
 */
public record ReadyMade(String reference, NoticeKind kind, String occurrence, boolean urgent, Wording wording)
        implements Fact {}
