package fr.vigie.intake.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between us and a server, and can swallow what both say without a word, as a router that forgot us does. */
class Relay implements AutoCloseable {

    private final ServerSocket door;
    private final int server;
    private final AtomicInteger calls = new AtomicInteger();
    /** Calls up to this one are dead. */
    private volatile int dead;

    Relay(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        run(this::answer);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Nobody hears anything on the connections that are open now; later ones are good. */
    void forget() {
        dead = calls.get();
    }

    private void answer() throws IOException {
        while (!door.isClosed()) {
            var caller = door.accept();
            var called = new Socket(InetAddress.getLoopbackAddress(), server);
            int call = calls.incrementAndGet();
            run(() -> pass(call, caller.getInputStream(), called.getOutputStream()));
            run(() -> pass(call, called.getInputStream(), caller.getOutputStream()));
        }
    }

    private void pass(int call, InputStream from, OutputStream to) throws IOException {
        var some = new byte[8192];
        for (int read = from.read(some); read >= 0; read = from.read(some)) {
            if (call > dead) {
                to.write(some, 0, read);
            }
        }
        if (call > dead) {
            to.close();
        }
    }

    private static void run(Passing work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException ended) {
                // one of the two hung up
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Passing {
        void run() throws IOException;
    }
}
