package fr.vigie.engine.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.mock.web.MockHttpSession;

/** Who has no account can't fill the memory with sessions. */
@VigieTest
class SessionsOfStrangersTest {

    private static final String SIGN_IN = "/camunda/app/tasklist/default/";

    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext vigie;

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,    /camunda/api/engine/engine/default/task
            POST,   /camunda/api/engine/engine/default/task
            GET,    /camunda/api/engine/engine/default/process-definition/count
            GET,    /camunda/api/tasklist/plugin/tasklist-plugins/default/task
            GET,    /camunda/api/cockpit/plugin/base/default/process-definition/statistics
            DELETE, /camunda/api/admin/auth/user/default/nothing
            GET,    /camunda/api/vigie/incidents/INC-2026-000001/exchanges
            """)
    void a_stranger_whom_the_web_applications_refuse_gets_no_session(String method, String path) {
        var before = sessions();

        var answer = Knock.at(port, path).send(method, "");

        Outside.assertProblem(answer, 401);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void a_page_whose_session_has_ended_gets_another_one_to_sign_in_with_and_its_cookie_stays_on_this_site() {
        var answer = Knock.at(port, "/camunda/api/engine/engine/default/task")
                .with("Cookie", "JSESSIONID=0123456789ABCDEF")
                .get();

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("JSESSIONID=")
                        .contains("HttpOnly")
                        .containsIgnoringCase("SameSite=Lax"));
    }

    @Test
    void who_opens_the_sign_in_page_has_one_session_whose_cookies_stay_on_this_site() {
        assertThat(Knock.at(port, SIGN_IN).get().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID="))
                .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .allSatisfy(cookie ->
                        assertThat(cookie.split("(?i)SameSite=Lax", -1)).hasSize(2));
    }

    @Test
    void of_many_strangers_at_one_address_those_who_came_first_make_room() {
        var before = sessions();

        IntStream.range(0, SessionsOfStrangers.OF_ONE_ADDRESS + 200)
                .forEach(visit -> Knock.at(port, SIGN_IN).send("HEAD", ""));

        assertThat(sessions() - before).isLessThanOrEqualTo(SessionsOfStrangers.OF_ONE_ADDRESS);
    }

    @Test
    void all_addresses_together_have_so_many_and_the_sessions_of_others_are_left_alone() {
        var strangers = new SessionsOfStrangers();
        var sessions = Stream.generate(MockHttpSession::new)
                .limit(SessionsOfStrangers.ALL_TOGETHER + 5)
                .toList();

        IntStream.range(0, sessions.size())
                .forEach(each -> strangers.began(sessions.get(each), "address " + each % 100));

        assertThat(sessions.subList(0, 5)).allMatch(MockHttpSession::isInvalid);
        assertThat(sessions.subList(5, sessions.size())).noneMatch(MockHttpSession::isInvalid);
    }

    private int sessions() {
        var server = (TomcatWebServer) vigie.getWebServer();
        return Stream.of(server.getTomcat().getHost().findChildren())
                .mapToInt(context -> ((Context) context).getManager().getActiveSessions())
                .sum();
    }
}
