package fr.vigie.intake.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is sent to a mailbox and is no mail by any rule; each says CASSE somewhere. */
final class BrokenMails {

    private BrokenMails() {}

    static List<byte[]> all() {
        return List.of(
                mail("CASSE: pas un en-tête\r\n\r\ntexte CASSE 0"),
                mail("Subject: CASSE 1\r\n\r\nnul \0 au milieu"),
                mail("Subject: CASSE 2\r\nFrom: @@@<<>>,,\r\nDate: hier\r\n\r\n"),
                mail("Subject: CASSE 3\r\nMessage-ID: " + "<" + "x".repeat(3_000) + "@y>\r\n\r\ntexte"),
                mail("Subject: CASSE 4\r\nContent-Type: text/plain; charset=no-such-charset\r\n\r\ntexte"),
                mail("Subject: CASSE 5\r\nContent-Type: multipart/mixed; boundary=\r\n\r\n--\r\n\r\ntexte"),
                mail("Subject: CASSE 6\r\nContent-Type: multipart/mixed\r\n\r\nsans frontière"),
                mail("Subject: CASSE 7\r\nContent-Transfer-Encoding: base64\r\n\r\n!!!! pas du base64 ????"),
                mail("Subject: CASSE 8\r\nContent-Type: ;;;===\r\nMIME-Version: 9\r\n\r\ntexte"),
                mail("Subject: CASSE 9 =?utf-8?B?////?= =?x?Q?\r\nFrom: =?utf-8?Q?=ZZ?= <a@b>\r\n\r\ntexte"),
                mail("Subject: CASSE 10\r\nReferences: " + "<a@b> ".repeat(20_000) + "\r\n\r\ntexte"),
                mail("Subject: CASSE 11\r\n" + deep(2_000)),
                bytes("Subject: CASSE 12 \u00e9\u00ff\r\n\r\nhuit bits \u00e9"),
                mail("Subject: CASSE 13\r\nFrom: jean\0@acme.example\r\n\r\ntexte"));
    }

    private static String deep(int levels) {
        var mail = new StringBuilder();
        for (int level = 0; level < levels; level++) {
            mail.append("Content-Type: multipart/mixed; boundary=b%1$d\r\n\r\n--b%1$d\r\n".formatted(level));
        }
        return mail.append("\r\nau fond").toString();
    }

    private static byte[] mail(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
