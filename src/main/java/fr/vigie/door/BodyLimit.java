package fr.vigie.door;

import fr.vigie.refusal.TooLarge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Reads no more of a request than its door needs: memory stays flat, whatever is sent. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

    static final DataSize OF_API = DataSize.ofMegabytes(1);
    static final DataSize OF_ENGINE = DataSize.ofMegabytes(10);

    private final HandlerExceptionResolver refusals;

    BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver refusals) {
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // alarms are never refused for their size: that door reads what it can and keeps the head of the rest
        return request.getRequestURI().startsWith("/api/intake/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = ofApi(request.getRequestURI()) ? OF_API : OF_ENGINE;
        if (request.getContentLengthLong() > limit.toBytes()) {
            refusals.resolveException(request, response, null, tooLarge(limit));
            return;
        }
        chain.doFilter(new Limited(request, limit), response);
    }

    /** The procedures that are checked there are as large as those that the engine takes. */
    private static boolean ofApi(String door) {
        return door.startsWith("/api/") && !door.startsWith("/api/procedures/");
    }

    private static TooLarge tooLarge(DataSize limit) {
        return new TooLarge("La demande dépasse " + limit.toMegabytes() + " Mo.");
    }

    /** A request whose body stops with a refusal where it becomes too long, for those that do not say how long they are. */
    private static class Limited extends HttpServletRequestWrapper {

        private final DataSize limit;

        Limited(HttpServletRequest request, DataSize limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream(), limit);
        }
    }

    private static class Counting extends ServletInputStream {

        private final ServletInputStream body;
        private final DataSize limit;
        private long read;

        Counting(ServletInputStream body, DataSize limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var taken = body.read(into, from, length);
            count(Math.max(0, taken));
            return taken;
        }

        private void count(int more) {
            read += more;
            if (read > limit.toBytes()) {
                throw tooLarge(limit);
            }
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
}
