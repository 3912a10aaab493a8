package fr.vigie.door;

import fr.vigie.refusal.NotNow;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import org.apache.catalina.connector.ClientAbortException;

/**
 * An answer that is written by somebody who holds nothing that others need while its reader takes it: once more is sent than
 * the server keeps, the work behind it is done. Whoever takes it slower than any line that is in use is left.
 */
class PatientAnswer extends ServletOutputStream {

    /** Bytes that the server keeps before it waits for the reader. */
    private static final int KEPT = 8 * 1024;

    private final ServletOutputStream answer;
    private final Turnstile.Place place;
    private final BodyWaits readers;
    private final String address;
    private long written;
    /** In writing alone: what is told live waits for its news between. */
    private Duration waited = Duration.ZERO;

    /** @param readers how many are written to at once, at this address among them */
    PatientAnswer(ServletOutputStream answer, Turnstile.Place place, BodyWaits readers, String address) {
        this.answer = answer;
        this.place = place;
        this.readers = readers;
        this.address = address;
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
        send(() -> answer.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        place.leave();
        send(answer::flush);
    }

    @Override
    public void close() throws IOException {
        place.leave();
        send(answer::close);
    }

    /** What the server keeps waits for no reader: the short answers of others pass by however many slow ones. */
    private void send(Writing writing) throws IOException {
        if (written <= KEPT) {
            writing.run();
            return;
        }
        begin();
        var begun = System.nanoTime();
        try {
            writing.run();
        } finally {
            readers.end(address);
        }
        waited = waited.plusNanos(System.nanoTime() - begun);
        if (Pace.isTooSlow(waited, written)) {
            throw new ClientAbortException("it is taken too slowly");
        }
    }

    private void begin() throws IOException {
        try {
            readers.begin(address);
        } catch (NotNow crowded) {
            // half an answer is sent already: the connection ends
            throw new ClientAbortException(crowded);
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
        answer.setWriteListener(listener);
    }
}
