package fr.vigie.statement;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes a statement by its templates: the page and the paper share what they say. */
@Component
class StatementPapers {

    private final Template page;
    private final Template paper;
    private final Template list;
    private final PrintedStatement press;

    StatementPapers(Mustache.Compiler templates, PrintedStatement press) {
        this.page = templates.loadTemplate("releve");
        this.paper = templates.loadTemplate("releve-papier");
        this.list = templates.loadTemplate("releves");
        this.press = press;
    }

    byte[] page(Sheet sheet) {
        return page.execute(Map.of("doc", sheet)).getBytes(StandardCharsets.UTF_8);
    }

    byte[] pdf(Sheet sheet) {
        return press.of(paper.execute(Map.of("doc", sheet)));
    }

    byte[] list(Object shelf) {
        return list.execute(Map.of("doc", shelf)).getBytes(StandardCharsets.UTF_8);
    }
}
