package fr.vigie.notice;

import fr.vigie.client.Carrier;

/** What became of a notice after a try; told inside the transaction, to those who count. */
public record NoticeSettled(NoticeKind kind, Carrier carrier, NoticeStatus status) {}
