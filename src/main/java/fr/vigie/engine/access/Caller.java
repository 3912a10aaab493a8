package fr.vigie.engine.access;

import fr.vigie.door.Address;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who is asking, while the engine works for a request: the engine itself does not know. */
class Caller {

    /** From where the request came; empty for work of our own. */
    static Optional<Address> address() {
        return request().map(ServletRequestAttributes::getRequest).map(Address::of);
    }

    /** The request and its answer. */
    static Optional<ServletRequestAttributes> request() {
        return Optional.ofNullable(RequestContextHolder.getRequestAttributes())
                .filter(ServletRequestAttributes.class::isInstance)
                .map(ServletRequestAttributes.class::cast);
    }

    private Caller() {}
}
