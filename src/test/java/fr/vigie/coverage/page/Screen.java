package fr.vigie.coverage.page;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.samskivert.mustache.Mustache;
import fr.vigie.coverage.Coverage;
import fr.vigie.coverage.Demo;
import fr.vigie.coverage.Member;
import fr.vigie.coverage.Plan;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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
}
