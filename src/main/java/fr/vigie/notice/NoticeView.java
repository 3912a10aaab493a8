package fr.vigie.notice;

import java.time.Instant;

/** A notice as outsiders read it. */
public record NoticeView(NoticeKind kind, Carrier carrier, String recipient, NoticeStatus status, Instant at) {}
