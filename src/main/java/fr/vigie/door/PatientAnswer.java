package fr.vigie.door;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/**
 * An answer that is written by somebody who holds nothing that others need while its reader takes it: once more is sent than
 * the server keeps, the work behind it is done.
 */
class PatientAnswer extends ServletOutputStream {

    /** Bytes that the server keeps before it waits for the reader. */
    private static final int KEPT = 8 * 1024;

    private final ServletOutputStream answer;
    private final Turnstile.Place place;
    private long written;

    PatientAnswer(ServletOutputStream answer, Turnstile.Place place) {
        this.answer = answer;
        this.place = place;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        written += length;
        if (written > KEPT) {
            place.leave();
        }
        answer.write(bytes, from, length);
    }

    @Override
    public void flush() throws IOException {
        place.leave();
        answer.flush();
    }

    @Override
    public void close() throws IOException {
        place.leave();
        answer.close();
    }

    @Override
    public boolean isReady() {
        return answer.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        answer.setWriteListener(listener);
    }
}
