package fr.vigie.intake.mail.read;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What an archive says of itself at its end; nothing of it is unpacked. */
class ZipDirectory {

    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;
    private static final int LONGEST_COMMENT = 0xFFFF;

    private static final long MOST_UNPACKED = 1L << 30;
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_TIMES = 200;
    private static final long HARMLESS = 50L << 20;

    private ZipDirectory() {}

    /** Whether it begins as one, whatever its name says. */
    static boolean isZip(byte[] content) {
        return content.length >= END_LENGTH && little(content).getInt(0) == LOCAL;
    }

    /** Whether it says that unpacked it would fill a disk; sizes that only the longer form can say (ZIP64) are such. */
    static boolean isBomb(byte[] content) {
        var bytes = little(content);
        int end = end(bytes);
        if (end < 0) {
            return false;
        }
        int entries = Short.toUnsignedInt(bytes.getShort(end + 10));
        long at = Integer.toUnsignedLong(bytes.getInt(end + 16));
        long unpacked = 0;
        int seen = 0;
        while (seen <= MOST_ENTRIES && at + ENTRY_LENGTH <= end && bytes.getInt((int) at) == ENTRY) {
            unpacked += Integer.toUnsignedLong(bytes.getInt((int) at + 24));
            at += ENTRY_LENGTH
                    + Short.toUnsignedInt(bytes.getShort((int) at + 28))
                    + Short.toUnsignedInt(bytes.getShort((int) at + 30))
                    + Short.toUnsignedInt(bytes.getShort((int) at + 32));
            seen++;
        }
        return Math.max(entries, seen) > MOST_ENTRIES
                || unpacked > MOST_UNPACKED
                || unpacked > HARMLESS && unpacked / content.length > MOST_TIMES;
    }

    private static int end(ByteBuffer bytes) {
        int last = bytes.limit() - END_LENGTH;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        return -1;
    }

    private static ByteBuffer little(byte[] content) {
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }
}
