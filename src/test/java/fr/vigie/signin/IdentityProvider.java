package fr.vigie.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.security.core.userdetails.User;

/**
 * A real provider of identities, on a port of this machine: one for the whole run. Everybody's password there is
 * {@code a provider's password}.
 */
class IdentityProvider {

    static final String PASSWORD = "a provider's password";
    static final String CLIENT = "vigie";
    static final String SECRET = "between-us";
    static final String AUDIENCE = "https://vigie.example/api";

    private static final Map<String, Person> people = new ConcurrentHashMap<>();
    private static final RSAKey key = newKey("signs");
    private static volatile int vigie;

    /** What it says of somebody. */
    record Person(String subject, String name, List<String> groups) {}

    private IdentityProvider() {}

    static String issuer() {
        return "http://127.0.0.1:" + Running.PORT;
    }

    /** The application that sends people here. */
    static void expect(int port) {
        vigie = port;
    }

    static int expected() {
        return vigie;
    }

    /** Somebody signs in there as {@code login}, and is called {@code name} in its tokens. */
    static void knows(String login, String name, String... groups) {
        people.put(login, new Person("subject-of-" + login, name, List.of(groups)));
    }

    static void knows(String login) {
        knows(login, login, "/vigie/support");
    }

    static Person person(String login) {
        return people.getOrDefault(login, new Person(login, login, List.of("machines")));
    }

    static User user(String login) {
        return new User(login, "{noop}" + PASSWORD, List.of());
    }

    static boolean has(String login) {
        return people.containsKey(login);
    }

    static RSAKey key() {
        return key;
    }

    static JWKSource<SecurityContext> keys() {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Started when somebody first asks where it is. */
    private static class Running {
        static final int PORT = start();

        private static int start() {
            var context = new AnnotationConfigServletWebServerApplicationContext();
            context.register(IdentityProviderWiring.class);
            context.refresh();
            Runtime.getRuntime().addShutdownHook(new Thread(context::close));
            return context.getWebServer().getPort();
        }
    }
}
