package fr.vigie.door;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is waited for by somebody who holds nothing meanwhile that others need, by whichever way it is read:
 * left to itself the server reads a form, or its parts, while the place is held.
 */
class SentRequest extends HttpServletRequestWrapper {

    private final BodyWaits waits;
    private final Turnstile.Place place;
    private final String sender;
    private @Nullable ServletInputStream body;
    private @Nullable Map<String, String[]> fields;

    SentRequest(HttpServletRequest request, BodyWaits waits, Turnstile.Place place) {
        super(request);
        this.waits = waits;
        this.place = place;
        this.sender = Address.of(request).prefix();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            var chunked = getHeader("Transfer-Encoding") != null;
            body = new PatientBody(super.getInputStream(), waits, place, sender, chunked);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        var named = getCharacterEncoding();
        return new BufferedReader(new InputStreamReader(
                getInputStream(), named == null ? StandardCharsets.UTF_8 : Charset.forName(named)));
    }

    /** Only those whom the door has let in send parts. */
    @Override
    public Collection<Part> getParts() throws IOException, ServletException {
        waits.begin(sender);
        place.leave();
        try {
            return super.getParts();
        } finally {
            waits.end(sender);
            place.takeAgain();
        }
    }

    @Override
    public @Nullable Part getPart(String name) throws IOException, ServletException {
        return getParts().stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return isForm() ? fields() : super.getParameterMap();
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterValues(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return isForm() ? fields().get(name) : super.getParameterValues(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return isForm() ? Collections.enumeration(fields().keySet()) : super.getParameterNames();
    }

    private boolean isForm() {
        var type = getContentType();
        return getMethod().equals("POST")
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
    }

    private Map<String, String[]> fields() {
        if (fields == null) {
            try {
                // whoever has begun to read the body itself has no fields but those of the address
                fields = body == null
                        ? FormFields.of(getQueryString(), getInputStream())
                        : FormFields.of(getQueryString(), ServletInputStream.nullInputStream());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return fields;
    }
}
