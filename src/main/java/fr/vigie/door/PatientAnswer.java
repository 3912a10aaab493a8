package fr.vigie.door;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** An answer that is written by somebody who holds nothing that others need while its reader takes it. */
class PatientAnswer extends ServletOutputStream {

    /** Bytes that the server keeps before it waits for the reader. */
    private static final int KEPT = 8 * 1024;

    private final ServletOutputStream answer;
    private final Turnstile.Place place;
    private long written;
    /** Whoever writes without waiting has left its place by then. */
    private boolean waits = true;

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
        if (written <= KEPT) {
            answer.write(bytes, from, length);
        } else {
            outside(() -> answer.write(bytes, from, length));
        }
    }

    @Override
    public void flush() throws IOException {
        outside(answer::flush);
    }

    @Override
    public void close() throws IOException {
        outside(answer::close);
    }

    private void outside(Writing writing) throws IOException {
        if (!waits) {
            writing.run();
            return;
        }
        place.leave();
        try {
            writing.run();
        } finally {
            place.takeAgain();
        }
    }

    private interface Writing {
        void run() throws IOException;
    }

    @Override
    public boolean isReady() {
        return answer.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        waits = false;
        answer.setWriteListener(listener);
    }
}
