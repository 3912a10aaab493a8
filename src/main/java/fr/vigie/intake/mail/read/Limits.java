package fr.vigie.intake.mail.read;

import java.util.Set;

/**
 * How much of a mail is read; what is beyond is refused in words.
 *
 * @param total       bytes of a mail; of a larger one only the headers and the beginning are read
 * @param attachment  bytes of one attachment, decoded
 * @param attachments how many of them are kept
 * @param depth       how many levels of parts are opened
 * @param parts       how many parts are looked at
 * @param header      bytes of one header; the rest of it is dropped
 * @param headers     how many headers of one part are looked at
 * @param words       characters of text that are looked at before it is trimmed
 * @param dangerous   endings of files that can do harm when opened, in lower case, without dot
 */
public record Limits(
        long total,
        int attachment,
        int attachments,
        int depth,
        int parts,
        int header,
        int headers,
        int words,
        Set<String> dangerous) {

    /** What Windows and its neighbours run when it is clicked. */
    public static final Set<String> DANGEROUS = Set.of(
            "exe",
            "com",
            "scr",
            "pif",
            "bat",
            "cmd",
            "ps1",
            "psm1",
            "vbs",
            "vbe",
            "js",
            "jse",
            "wsf",
            "wsh",
            "wsc",
            "hta",
            "lnk",
            "url",
            "jar",
            "jnlp",
            "msi",
            "msp",
            "msix",
            "appx",
            "cpl",
            "dll",
            "sys",
            "reg",
            "scf",
            "inf",
            "chm",
            "hlp",
            "gadget",
            "application",
            "appref-ms",
            "iso",
            "img",
            "vhd",
            "vhdx",
            "xll",
            "library-ms",
            "app",
            "command",
            "apk",
            "deb",
            "rpm");

    /** What a helpdesk needs. */
    public static final Limits USUAL = new Limits(25 << 20, 10 << 20, 20, 10, 200, 16 << 10, 500, 200_000, DANGEROUS);

    /** Copies the set. */
    public Limits {
        dangerous = Set.copyOf(dangerous);
    }
}
