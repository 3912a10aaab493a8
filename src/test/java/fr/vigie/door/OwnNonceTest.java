package fr.vigie.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** Two pages that are asked for at the same moment do not take each other's word for their scripts. */
class OwnNonceTest {

    private static final String WORD = "org.camunda.bpm.csp.nonce";

    private final MockServletContext shared = new MockServletContext();

    @Test
    void a_page_keeps_its_word_while_another_is_made() throws Exception {
        pass("/camunda/app/tasklist/default/", one -> {
            one.setAttribute(WORD, "one");
            pass("/camunda/app/cockpit/default/", other -> {
                other.setAttribute(WORD, "other");
                assertThat(other.getAttribute(WORD)).isEqualTo("other");
            });
            assertThat(one.getAttribute(WORD)).isEqualTo("one");
            one.removeAttribute(WORD);
            assertThat(one.getAttribute(WORD)).isNull();
        });

        assertThat(shared.getAttribute(WORD)).isNull();
    }

    @Test
    void everything_else_of_the_context_is_that_of_all() throws Exception {
        shared.setAttribute("known", "to all");

        pass("/camunda/app/tasklist/default/", page -> {
            assertThat(page.getAttribute("known")).isEqualTo("to all");
            page.setAttribute("new", "to all");
            assertThat(page.getContextPath()).isEqualTo(shared.getContextPath());
        });
        pass("/engine-rest/task", other -> assertThat(other).isSameAs(shared));

        assertThat(shared.getAttribute("new")).isEqualTo("to all");
    }

    /** What a filter behind ours does with the context of its request. */
    private interface Use {
        void of(ServletContext context) throws Exception;
    }

    private void pass(String address, Use use) throws Exception {
        FilterChain behind = (request, response) -> {
            try {
                use.of(request.getServletContext());
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        };
        new OwnNonce()
                .doFilter(new MockHttpServletRequest(shared, "GET", address), new MockHttpServletResponse(), behind);
    }
}
