package fr.vigie.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each page of the web applications keep the word by which a browser knows its scripts. The engine's filters leave it
 * in one place for all requests: where two came at the same moment, a page named the word of the other, and stayed blank.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class OwnNonce extends OncePerRequestFilter {

    private static final String PAGES = "/camunda/app/";
    private static final String WORD = "org.camunda.bpm.csp.nonce";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + PAGES);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        var own = apart(request.getServletContext());
        next.doFilter(
                new HttpServletRequestWrapper(request) {
                    @Override
                    public ServletContext getServletContext() {
                        return own;
                    }
                },
                response);
    }

    /** The same context, but for the one word. */
    private static ServletContext apart(ServletContext shared) {
        var word = new AtomicReference<@Nullable Object>();
        return (ServletContext) Proxy.newProxyInstance(
                OwnNonce.class.getClassLoader(), new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
                    if (arguments == null || arguments.length == 0 || !WORD.equals(arguments[0])) {
                        return call(shared, method, arguments);
                    }
                    return method.getName().equals("getAttribute")
                            ? word.get()
                            : replace(word, arguments.length > 1 ? arguments[1] : null);
                });
    }

    private static @Nullable Object replace(AtomicReference<@Nullable Object> word, @Nullable Object other) {
        word.set(other);
        return null;
    }

    private static @Nullable Object call(ServletContext shared, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(shared, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
