package fr.vigie.notice;

/** A notice was put into the outbox; told inside the transaction, to those who count. */
public record NoticeWritten(NoticeKind kind, Carrier carrier) {}
