package fr.vigie.intake.mail;

/** What a mail server writes of a mail that it could not deliver, or not yet (RFC 3464). */
final class Delivery {

    private Delivery() {}

    static String failed(String messageId, String recipient) {
        return report(messageId, recipient, "failed", "5.1.1");
    }

    static String delayed(String messageId, String recipient) {
        return report(messageId, recipient, "delayed", "4.4.1");
    }

    private static String report(String messageId, String recipient, String action, String status) {
        return """
                Return-Path: <>
                Message-ID: <%1$s.%3$s@mx.relay.example>
                From: Mail Delivery System <MAILER-DAEMON@mx.relay.example>
                To: vigie@vigie.example
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="frontier"

                --frontier
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --frontier
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.relay.example

                Final-Recipient: rfc822; %2$s
                Action: %3$s
                Status: %4$s
                Diagnostic-Code: smtp; 550 %4$s User unknown

                --frontier
                Content-Type: text/rfc822-headers

                From: Vigie <vigie@vigie.example>
                To: %2$s
                Message-ID: %5$s
                Subject: Incident

                --frontier--
                """.formatted(Math.abs(messageId.hashCode()), recipient, action, status, messageId)
                .replace("\n", "\r\n");
    }
}
