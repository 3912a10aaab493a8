package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** Checks when a browser test runs, is skipped, or fails for want of a browser. */
class BrowserTest {

    @TempDir
    Path folder;

    @Test
    void without_chromium_a_browser_test_is_skipped() {
        assertThatThrownBy(() -> Browser.find(folder.toString(), null)).isInstanceOf(TestAbortedException.class);
        assertThatThrownBy(() -> Browser.find(null, "")).isInstanceOf(TestAbortedException.class);
    }

    @Test
    void without_chromium_a_browser_test_fails_in_ci() {
        assertThatThrownBy(() -> Browser.find(folder.toString(), "true"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("apt-get install chromium");
    }

    @Test
    void chromium_is_found_on_the_path() throws Exception {
        var chromium = Files.createFile(folder.resolve("chromium"));
        assertThat(chromium.toFile().setExecutable(true)).isTrue();

        assertThat(Browser.find("/nowhere:" + folder, "true")).isEqualTo(chromium);
    }
}
