package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

/** A token is replaced while monitoring systems go on calling: both are known for a while. */
class IntakeTokensTest {

    @TempDir
    Path folder;

    @Test
    void the_new_and_the_old_one_are_known_and_no_other() {
        var tokens = new IntakeTokens(new IntakeToken("new-one old-one", null));

        assertThat(shows(tokens, "Bearer new-one")).isTrue();
        assertThat(shows(tokens, "bearer old-one ")).isTrue();
        assertThat(shows(tokens, "Bearer new-one old-one")).isFalse();
        assertThat(shows(tokens, "Bearer ")).isFalse();
        assertThat(shows(tokens, "Basic new-one")).isFalse();
        assertThat(shows(new IntakeTokens(new IntakeToken(" ", null)), "Bearer "))
                .isFalse();
        assertThat(shows(new IntakeTokens(new IntakeToken(null, null)), "Bearer null"))
                .isFalse();
    }

    @Test
    void one_that_stands_in_a_file_is_replaced_without_a_restart() throws IOException {
        var file = folder.resolve("intake-token");
        Files.writeString(file, "first\n");
        var tokens = new IntakeTokens(new IntakeToken(null, file));
        assertThat(shows(tokens, "Bearer first")).isTrue();

        Files.writeString(file, "second\nfirst\n");
        assertThat(shows(tokens, "Bearer second")).isTrue();
        assertThat(shows(tokens, "Bearer first")).isTrue();

        Files.writeString(file, "second\n");
        assertThat(shows(tokens, "Bearer first")).isFalse();
        Files.delete(file);
        assertThat(shows(tokens, "Bearer second")).as("it is being replaced").isTrue();
    }

    @Test
    void what_a_provider_signs_is_for_another_door() {
        assertThat(aboutToShow("Bearer a-token")).isTrue();
        assertThat(aboutToShow("bearer a.token")).isTrue();
        assertThat(aboutToShow("Bearer eyJhbGciOi.eyJpc3Mi.c2ln")).isFalse();
        assertThat(aboutToShow("Basic YTpi")).isFalse();
        assertThat(IntakeTokens.isAboutToShowOne(new MockHttpServletRequest())).isFalse();
    }

    private static boolean aboutToShow(String header) {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);
        return IntakeTokens.isAboutToShowOne(request);
    }

    private static boolean shows(IntakeTokens tokens, String header) {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", header);
        return tokens.isShownBy(request);
    }
}
