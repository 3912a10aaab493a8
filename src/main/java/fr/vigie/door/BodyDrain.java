package fr.vigie.door;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * Sends the answer to whoever is still sending, and then takes the rest of what they send without a thread that waits for it.
 * Left to itself the server would keep one for each of them; closed at once, the connection would break before a client that
 * is busy sending has read its refusal.
 */
class BodyDrain extends ValveBase {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final DataSize MOST = DataSize.ofMegabytes(10);

    BodyDrain() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (isStillSent(request, response)) {
            // an error was told of by now; left there, it would end what follows
            request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
            response.finishResponse();
            request.setAsyncSupported(true);
            var context = request.startAsync();
            context.setTimeout(LONGEST.toMillis());
            var rest = new Rest(request.getCoyoteRequest(), context);
            context.addListener(rest);
            request.getCoyoteRequest().setReadListener(rest);
        }
    }

    private static boolean isStillSent(Request request, Response response) {
        var broken = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_ERROR, broken);
        // who asks before sending, and was told no instead, sends nothing; the server closes
        var asks = request.getCoyoteRequest().hasExpectation()
                && request.getCoyoteRequest().getBytesRead() == 0
                && response.getStatus() / 100 != 2;
        return request.getDispatcherType() == DispatcherType.REQUEST
                && !request.isAsync()
                && !broken.get()
                && !asks
                && request.getContext() != null
                && !request.isFinished();
    }

    /** What is left of a body: it is read as it comes, and thrown away. */
    private static class Rest implements ReadListener, AsyncListener, ApplicationBufferHandler {

        private final org.apache.coyote.Request body;
        private final AsyncContext context;
        private @Nullable ByteBuffer bytes;
        private long read;

        Rest(org.apache.coyote.Request body, AsyncContext context) {
            this.body = body;
            this.context = context;
        }

        @Override
        public void onDataAvailable() throws IOException {
            while (!body.isFinished() && body.isReady()) {
                read += Math.max(0, body.doRead(this));
                if (read > MOST.toBytes()) {
                    close();
                    return;
                }
            }
        }

        @Override
        public void onAllDataRead() {
            context.complete();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            close();
        }

        /** The connection goes with it. */
        private void close() {
            body.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            // the answer was given long ago: no error page follows it
            body.getResponse().setErrorReported();
            context.complete();
        }

        /** The server closes a broken connection by itself. */
        @Override
        public void onError(Throwable broken) {}

        @Override
        public void onError(AsyncEvent event) {
            context.complete();
        }

        @Override
        public void onComplete(AsyncEvent event) {}

        @Override
        public void onStartAsync(AsyncEvent event) {}

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {}
    }
}
