package fr.vigie.incident;

import static fr.vigie.contract.Outside.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TasklistSession;
import fr.vigie.VigieTest;
import fr.vigie.contract.Outside;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A file of a client goes to the disk of whoever may have it, and never into a browser's window. */
@VigieTest
class EnclosureApiTest {

    private static final String HOSTILE = "<script>alert(document.cookie)</script>";

    @LocalServerPort
    int port;

    @Autowired
    ReportDesk desk;

    private Outside vigie;

    @BeforeEach
    void knowTheAddress() {
        vigie = new Outside(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/camunda/api/vigie"})
    void a_file_is_saved_as_it_came_and_never_shown(String door) {
        var reference = reported("integrateur");
        var path = door + "/incidents/" + reference + "/enclosures/" + kept(reference);

        var answer = door.equals("/api")
                ? vigie.ask("support", path).get()
                : TasklistSession.of(port, "support").ask(path).get();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(HOSTILE);
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/octet-stream");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name)
                        .startsWith("attachment; ")
                        .contains("filename*=UTF-8''relev%C3%A9%20%22d%22.html")
                        .doesNotContain("\n"));
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-store");
    }

    @Test
    void who_reported_it_has_its_own_files_and_no_others() {
        var mine = reported("integrateur");
        var others = reported("mail");

        assertThat(fetch("integrateur", mine, kept(mine)).statusCode()).isEqualTo(200);
        assertProblem(fetch("integrateur", others, kept(others)), 404);
        assertProblem(fetch("integrateur", mine, kept(others)), 404);
        assertThat(fetch("procedes", mine, kept(mine)).statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_not_there_or_was_not_kept_is_refused_with_a_sentence() {
        var reference = reported("mail");

        assertProblem(fetch("support", reference, file(reference, 1)), 404);
        assertProblem(fetch("support", reference, "nothing"), 404);
        assertProblem(fetch("support", "INC-2000-000001", kept(reference)), 404);
        assertThat(vigie.<String>read(exchanges(reference), "$.lines[0].enclosures[1].refused"))
                .isEqualTo("Trop lourd.");
    }

    private String reported(String by) {
        var report = new Report(
                Channel.EMAIL, null, Contact.NOBODY, "Des fichiers", "Voici", null, null, null, null, null, null, by);
        var file = Enclosure.kept("relevé \"d\".html", "text/html", HOSTILE.getBytes(StandardCharsets.UTF_8));
        var heavy = Enclosure.refused("film.mkv", "video/x-matroska", 2_000_000_000L, "Trop lourd.");
        return desk.receive(report, new Papers(null, List.of(file, heavy))).reference();
    }

    private String kept(String reference) {
        return file(reference, 0);
    }

    private String file(String reference, int place) {
        return vigie.read(exchanges(reference), "$.lines[0].enclosures[" + place + "].id");
    }

    private HttpResponse<String> exchanges(String reference) {
        return vigie.ask("support", "/api/incidents/" + reference + "/exchanges")
                .get();
    }

    private HttpResponse<String> fetch(String account, String reference, String id) {
        return vigie.ask(account, "/api/incidents/" + reference + "/enclosures/" + id)
                .get();
    }
}
