package fr.vigie.board;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on the wall, and what it asks for every few seconds: at a door that a login opens as a password does. */
@Controller
class BoardPage {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Wall wall;
    private final BoardFiles files;

    BoardPage(Wall wall, BoardFiles files) {
        this.wall = wall;
        this.files = files;
    }

    @GetMapping("/tableau")
    ModelAndView page(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        return new ModelAndView("tableau", Map.of("edition", files.edition()));
    }

    @GetMapping(path = "/tableau/board", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> board() {
        return wall.show();
    }
}
