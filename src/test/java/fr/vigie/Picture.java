package fr.vigie;

import static java.util.regex.Matcher.quoteReplacement;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.regex.Pattern;
import org.webjars.WebJarVersionLocator;

/** A diagram drawn as SVG, the same text on every drawing, ready to be kept in git and shown in the README. */
record Picture(String svg) {

    /** No picture at all, which shows no diagram. */
    static final Picture NONE = new Picture("<svg>");

    private static final String SIGNATURE = "<!-- created with bpmn-js";
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern TEXT = Pattern.compile("<text[^>]*>(.*?)</text>", Pattern.DOTALL);
    private static final Pattern SIZE = Pattern.compile(" (width|height|viewBox)=\"[^\"]*\"");
    private static final Pattern MEASURED =
            Pattern.compile("(?<=_label\")([^>]*?) transform=\"[^\"]*\"|<rect[^>]*class=\"djs-(hit|outline)[^>]*>");
    private static final String DRAW = """
            async xml => {
              document.body.innerHTML = '<div id="canvas" style="width:2000px;height:1200px"></div>';
              const viewer = new BpmnJS({container: '#canvas'});
              const {warnings} = await viewer.importXML(xml);
              if (warnings.length) throw new Error(warnings.map(warning => warning.message).join('; '));
              const elements = viewer.get('elementRegistry');
              elements.filter(element => element.labelTarget).forEach(label => {
                const drawn = label.businessObject.di.label?.bounds;
                if (drawn) elements.getGraphics(label).dataset.place = [drawn.x, drawn.y, drawn.width, drawn.height];
              });
              return (await viewer.saveSVG()).svg;
            }
            """;

    /** Draws {@code bpmn} as Modeler would show it, on white, since a README may be read on a dark page. */
    static Picture draw(String bpmn, Page page) {
        page.setContent("<!doctype html><title>bpmn-js</title><body></body>");
        page.addScriptTag(new Page.AddScriptTagOptions().setContent(viewer()));
        var drawn = (String) page.evaluate(DRAW, bpmn);
        return new Picture(withStableIds(drawn)
                .replaceFirst("<svg ", "<svg style=\"background: #fff\" ")
                .replace("<g class=\"djs-element", "\n<g class=\"djs-element")
                .stripTrailing()
                .concat("\n"));
    }

    /** Whether both show the same, whatever fonts the two machines had: those move and wrap the words of a label. */
    boolean shows(Picture other) {
        return withoutFonts().equals(other.withoutFonts());
    }

    /** Whether this step drew it, rather than a person. */
    boolean isDrawnByUs() {
        return svg.contains(SIGNATURE);
    }

    private String withoutFonts() {
        int head = svg.indexOf('>', svg.indexOf("<svg"));
        var body = MEASURED.matcher(svg.substring(head)).replaceAll("$1");
        return SIZE.matcher(svg.substring(0, head)).replaceAll("")
                + TEXT.matcher(body)
                        .replaceAll(text -> quoteReplacement(text.group(1).replaceAll("<[^>]*>|\\s", "")));
    }

    /** bpmn-js gives the arrowheads random names. */
    private static String withStableIds(String svg) {
        var stable = svg;
        var ids = new LinkedHashSet<>(
                ID.matcher(svg).results().map(found -> found.group(1)).toList());
        int number = 0;
        for (String id : ids) {
            number++;
            stable = stable.replace("\"" + id + "\"", "\"m" + number + "\"").replace("#" + id, "#m" + number);
        }
        return stable;
    }

    private static String viewer() {
        var path = new WebJarVersionLocator().fullPath("bpmn-js", "dist/bpmn-viewer.production.min.js");
        try (var script = Picture.class.getClassLoader().getResourceAsStream(String.valueOf(path))) {
            if (script == null) {
                throw new IllegalStateException("The class path has no bpmn-js: " + path);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
