package fr.vigie.notice;

import fr.vigie.client.Carrier;

/** A notice was put into the outbox; told inside the transaction, to those who count and to the relay. */
public record NoticeWritten(NoticeKind kind, Carrier carrier) {}
