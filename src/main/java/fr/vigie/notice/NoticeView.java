package fr.vigie.notice;

import fr.vigie.client.Carrier;
import java.time.Instant;

/** A notice as outsiders read it. */
public record NoticeView(NoticeKind kind, Carrier carrier, String recipient, NoticeStatus status, Instant at) {}
