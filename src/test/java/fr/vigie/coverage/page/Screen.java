package fr.vigie.coverage.page;

import static fr.vigie.coverage.Demo.weekly;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.samskivert.mustache.Mustache;
import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.CoverageSettings.DeclaredEvent;
import fr.vigie.coverage.Demo;
import fr.vigie.coverage.Member;
import fr.vigie.coverage.Person;
import fr.vigie.coverage.Plan;
import fr.vigie.coverage.Pool;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.mustache.MustacheResourceTemplateLoader;
import org.springframework.boot.web.servlet.view.MustacheViewResolver;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The page as one reader gets it, of a plan made by hand, at an hour that the test chooses. */
class Screen {

    private static final String PREFIX = "classpath:/templates/";
    private static final String SUFFIX = ".mustache";

    static final DeclaredEvent FINAL = new DeclaredEvent(
            "Finale",
            LocalDate.of(2026, 11, 29),
            LocalDate.of(2026, 11, 29),
            Set.of("stade"),
            "Saint-Denis",
            List.of("diane"));
    private final Coverage coverage;
    private final List<Member> members;
    private String reader = "support";

    private Screen(Coverage coverage, List<Member> members) {
        this.coverage = coverage;
        this.members = members;
    }

    static Screen of(Plan plan, Member... members) {
        return new Screen(Demo.planned(plan), List.of(members));
    }

    /** Everybody in place, and an event of one client on a Sunday. */
    static Screen usual() {
        return Screen.of(
                plan(),
                member("ada", "Sophie Martin"),
                member("basile", "Karim Benali"),
                member("diane", "Élodie Perrin"),
                member("emile", "Marc Lefèvre"));
    }

    static Member member(String account, String name) {
        return new Member(account, name, null, Set.of());
    }

    Screen seenBy(String group) {
        reader = group;
        return this;
    }

    /** The whole page at an hour in Paris, written with its offset. */
    String at(String instant) throws Exception {
        return response(instant, "/garde").getContentAsString(StandardCharsets.UTF_8);
    }

    String at(String instant, String address) throws Exception {
        return response(instant, address).getContentAsString(StandardCharsets.UTF_8);
    }

    MockHttpServletResponse response(String instant, String address) throws Exception {
        var clock = Clock.fixed(Demo.paris(instant), ZoneOffset.UTC);
        var boards = new Boards(
                coverage,
                () -> members,
                List.of(() -> List.of("L'agenda nomme « zoé », qui n'a pas de compte ici.")),
                Demo.holidayNames(),
                code -> "Client " + code,
                clock);
        return MockMvcBuilders.standaloneSetup(new GardePage(boards))
                .setViewResolvers(views())
                .build()
                .perform(get(address).principal(new TestingAuthenticationToken("someone", "", reader)))
                .andReturn()
                .getResponse();
    }

    private static MustacheViewResolver views() {
        var resolver = new MustacheViewResolver(
                Mustache.compiler().withLoader(new MustacheResourceTemplateLoader(PREFIX, SUFFIX)));
        resolver.setPrefix(PREFIX);
        resolver.setSuffix(SUFFIX);
        resolver.setCharset("UTF-8");
        resolver.setContentType("text/html;charset=UTF-8");
        return resolver;
    }

    private static Plan plan() {
        return Demo.settings(
                        List.of(
                                weekly(Pool.SUPPORT, "2026-01-05", "ada"),
                                weekly(Pool.ON_CALL, "2026-01-05", "basile"),
                                weekly(Pool.EVENT_ON_CALL, "2026-01-05", "diane"),
                                weekly(Pool.MONITORING, "2026-01-05", "emile")),
                        FINAL)
                .plan(List.of(new Person("ada", "sophie?cc=x@vigie.example", "+33639980011", List.of())));
    }

    /** What a reader reads: no tags, no doubled blanks. */
    static String words(String page) {
        return page.replaceAll("(?s)<style.*?</style>", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&#39;", "'")
                .replaceAll("&nbsp;|\u00a0", " ")
                .replace("\u2060", "")
                .replaceAll("\\s+", " ");
    }
}
