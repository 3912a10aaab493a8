package fr.vigie.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** Somebody with a browser, as far as cookies, redirects and forms go. */
class Visitor {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final int port;

    Visitor(int port) {
        this.port = port;
    }

    /** Opens a page, and is where the redirects end. */
    HttpResponse<String> opens(String path) {
        return send(page(URI.create(path.startsWith("http") ? path : "http://localhost:" + port + path))
                .GET());
    }

    /** Fills in the provider's form. */
    HttpResponse<String> signsIn(HttpResponse<String> form, String login) {
        assertThat(form.uri().toString()).startsWith(IdentityProvider.issuer() + "/login");
        var token = FORM_TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        return send(page(form.uri().resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(login) + "&password="
                        + encoded(IdentityProvider.PASSWORD) + "&_csrf=" + encoded(token.group(1)))));
    }

    /** What a page of the web applications asks for, with its token against other sites. */
    HttpResponse<String> asks(String method, String path, String body) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    /** The name of the session here. */
    String session() {
        return cookie("JSESSIONID");
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .reduce("", (before, last) -> last);
    }

    private static HttpRequest.Builder page(URI address) {
        return HttpRequest.newBuilder(address).header("Accept", "text/html,application/xhtml+xml");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
