package fr.vigie.coverage.page;

import fr.vigie.coverage.Staff;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page « Qui répond ? », for any account; how people are reached is shown to staff alone. */
@Controller
class GardePage {

    private static final int NONCE_BYTES = 16;

    private final Boards boards;
    private final SecureRandom random = new SecureRandom();

    GardePage(Boards boards) {
        this.boards = boards;
    }

    /** @param jours how many days ahead, from 1 to 60 */
    @GetMapping("/garde")
    ModelAndView show(
            @RequestParam(required = false) @Nullable String jours,
            Authentication caller,
            HttpServletResponse response) {
        var nonce = nonce();
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self' 'nonce-" + nonce
                        + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
        return new ModelAndView("garde", Map.of("board", boards.now(Asked.of(jours), isStaff(caller), nonce)));
    }

    private static boolean isStaff(Authentication caller) {
        return caller.getAuthorities().stream()
                .anyMatch(group -> Staff.GROUPS.contains(String.valueOf(group.getAuthority())));
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
