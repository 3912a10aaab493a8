package fr.vigie.door;

import fr.vigie.refusal.Unreadable;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;

/** A body that is waited for, a while and no longer, by somebody who holds nothing meanwhile that others need. */
class PatientBody extends ServletInputStream {

    private final ServletInputStream body;
    private final BodyWaits waits;
    private final Turnstile.Place place;
    private final String address;
    private final boolean chunked;
    private final long begun = System.nanoTime();
    private long read;

    /**
     * @param address of whoever sends it
     * @param chunked whether it comes in pieces: what is there then may be the announcement of a piece, and is no byte yet
     */
    PatientBody(ServletInputStream body, BodyWaits waits, Turnstile.Place place, String address, boolean chunked) {
        this.body = body;
        this.waits = waits;
        this.place = place;
        this.address = address;
        this.chunked = chunked;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0 || body.isFinished() || !chunked && body.available() > 0) {
            return counted(body.read(into, from, length));
        }
        if (Pace.isTooSlow(Duration.ofNanos(System.nanoTime() - begun), read)) {
            throw new Unreadable("La demande n'est pas arrivée à temps.");
        }
        waits.begin(address);
        place.leave();
        try {
            return counted(body.read(into, from, length));
        } finally {
            waits.end(address);
            place.takeAgain();
        }
    }

    private int counted(int more) {
        read += Math.max(0, more);
        return more;
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
