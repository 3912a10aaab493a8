package fr.vigie.intake.mail.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files in mails: under which name they are kept, and which are not. */
class FilesOfMailsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # written                  | kept as
            ../../etc/passwd           | passwd
            C:\\Temp\\relevé.pdf       | relevé.pdf
            facture\u202Efdp.exe       | facturefdp.exe
            x.exe. .                   | x.exe
            ...                        | piece-1.pdf
            CON.txt                    | _CON.txt
            a"<b>:c.pdf                | a__b__c.pdf
            """)
    void a_name_is_safe_to_save_under(String written, String safe) {
        assertThat(FileNames.safe(written, "application/pdf", 1)).isEqualTo(safe);
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(FileNames.safe("é".repeat(300) + ".pdf", "application/pdf", 1))
                .hasSize(Attachment.LONGEST_NAME)
                .endsWith("….pdf");
    }

    @Test
    void one_that_is_too_large_is_refused_with_its_size_and_the_others_are_kept() {
        var read = with(part("gros.log", "x".repeat(11 << 20)) + part("petit.log", "x"));

        assertThat(read.attachments()).extracting(Attachment::size).containsExactly(11L << 20, 1L);
        assertThat(read.attachments().get(0).refused()).startsWith("Trop grand (11 Mo");
        assertThat(read.attachments().get(1).refused()).isNull();
        assertThat(read.remarks()).anyMatch(sentence -> sentence.contains("gros.log"));
    }

    @Test
    void those_that_are_too_many_are_refused_and_two_of_one_name_told_apart() {
        var read = with(part("a.log", "x").repeat(22));

        assertThat(read.attachments())
                .hasSize(22)
                .filteredOn(file -> file.content() == null)
                .hasSize(2);
        assertThat(read.attachments())
                .extracting(Attachment::name)
                .contains("a (2).log")
                .doesNotHaveDuplicates();
    }

    @Test
    void an_archive_that_says_it_would_fill_a_disk_is_refused_and_any_other_is_kept() throws IOException {
        assertThat(zipped(zip(false)).refused()).isNull();
        assertThat(zipped(zip(true)).refused()).startsWith("Archive piégée");
    }

    private static Attachment zipped(byte[] zip) {
        var read =
                with("--B\r\nContent-Type: application/zip; name=\"a.zip\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(zip) + "\r\n");
        return read.attachments().get(0);
    }

    /** @param lying whether it says of its one file that it has 3 GB */
    private static byte[] zip(boolean lying) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(new byte[1000]);
        }
        var made = ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        int directory = made.getInt(made.limit() - 22 + 16);
        if (lying) {
            made.putInt(directory + 24, (int) (3L << 30));
        }
        return made.array();
    }

    private static String part(String name, String content) {
        return "--B\r\nContent-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }

    private static ReadMail with(String parts) {
        var mail = "From: a@x.example\r\nContent-Type: multipart/mixed; boundary=B\r\n\r\n" + parts + "--B--\r\n";
        return new MailReader(Limits.USUAL).read(mail.getBytes(StandardCharsets.UTF_8));
    }
}
