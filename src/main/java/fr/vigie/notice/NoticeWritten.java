package fr.vigie.notice;

import fr.vigie.client.Carrier;

/**
 * Notices were put into the outbox; told inside the transaction, to those who count and to the relay.
 *
 * @param recipients how many
 */
public record NoticeWritten(NoticeKind kind, Carrier carrier, int recipients) {}
