package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Somebody who is logged in to the web applications, as a browser is: by cookies, and by the token against other sites' tricks. */
public class TasklistSession {

    private final CookieManager cookies = new CookieManager();
    private final int port;

    private TasklistSession(int port) {
        this.port = port;
    }

    /** Logs in at the login page of {@code app}: {@code tasklist}, {@code cockpit} or {@code welcome}. */
    public static TasklistSession of(int port, String account, String app) {
        var session = new TasklistSession(port);
        session.keep(Knock.at(port, "/camunda/app/" + app + "/default/").get());
        var answer = session.knock("/camunda/api/admin/auth/user/default/login/" + app)
                .with("X-XSRF-TOKEN", session.token())
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "username=" + encoded(account) + "&password=" + encoded(account));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        session.keep(answer);
        // the session is a new one, and so is its token
        session.keep(session.knock("/camunda/app/" + app + "/default/").get());
        return session;
    }

    public static TasklistSession of(int port, String account) {
        return of(port, account, "tasklist");
    }

    /** A request with the cookies alone. */
    public Knock knock(String path) {
        return Knock.at(port, path)
                .with(
                        "Cookie",
                        cookies.getCookieStore().getCookies().stream()
                                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    /** A request as the page makes it. */
    public Knock ask(String path) {
        return knock(path).with("X-XSRF-TOKEN", token());
    }

    public void logOut() {
        keep(ask("/camunda/api/admin/auth/user/default/logout").send("POST", ""));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private void keep(HttpResponse<String> answer) {
        answer.headers().allValues("Set-Cookie").stream()
                .flatMap(line -> HttpCookie.parse(line).stream())
                .forEach(cookie -> cookies.getCookieStore().add(null, cookie));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
