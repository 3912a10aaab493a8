package fr.vigie.signin;

import fr.vigie.door.NotLetIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where signing in begins: at the provider, or, when that is down, at the login page of our own accounts. */
@Controller
@WithProvider
class SignIn {

    static final String PATH = "/connexion";
    static final String LOCALLY = PATH + "/locale";

    private static final String TO_PROVIDER = "/oauth2/authorization/" + Provider.NAME;

    private final Provider provider;
    private final SignInPage page;

    SignIn(Provider provider, SignInPage page) {
        this.provider = provider;
        this.page = page;
    }

    @GetMapping(PATH)
    void atTheProvider(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            provider.known();
            response.sendRedirect(request.getContextPath() + TO_PROVIDER);
        } catch (NotLetIn down) {
            page.refuse(request, response, down);
        }
    }

    @GetMapping(LOCALLY)
    void locally(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // what a page of others makes a browser ask for changes nothing here
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            response.sendRedirect(request.getContextPath() + PATH);
            return;
        }
        Visit.goLocal(request);
        response.sendRedirect(Visit.target(request));
    }
}
