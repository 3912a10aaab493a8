package fr.vigie.statement;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.util.List;
import org.w3c.dom.Element;

/** Draws on paper the one kind of SVG that there is in our documents: rectangles, see {@link Strip}. */
class StripDrawer implements SVGDrawer {

    @Override
    public SVGImage buildSVGImage(
            Element svg, Box box, CssContext context, double cssWidth, double cssHeight, double dotsPerPixel) {
        double width = number(svg, "width");
        return new Drawing(svg, cssWidth >= 0 ? cssWidth / dotsPerPixel / width : 1, dotsPerPixel);
    }

    @Override
    public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {
        // there are no words in these drawings
    }

    @Override
    public void addFontFile(File file, String family, Integer weight, FontStyle style) {
        // there are no words in these drawings
    }

    @Override
    public void close() {
        // nothing is held
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /**
     * @param scale pixels for one unit of the drawing
     * @param dots  of the device for one pixel
     */
    private record Drawing(Element svg, double scale, double dots) implements SVGDrawer.SVGImage {

        @Override
        public int getIntrinsicWidth() {
            return (int) Math.ceil(pixels("width") * dots);
        }

        @Override
        public int getIntrinsicHeight() {
            return (int) Math.ceil(pixels("height") * dots);
        }

        private double pixels(String side) {
            return number(svg, side) * scale;
        }

        @Override
        public void drawSVG(OutputDevice device, RenderingContext context, double x, double y) {
            device.drawWithGraphics(
                    (float) x, (float) y, (float) pixels("width"), (float) pixels("height"), graphics -> {
                        graphics.scale(scale, scale);
                        var pieces = svg.getElementsByTagName("rect");
                        for (int at = 0; at < pieces.getLength(); at++) {
                            var piece = (Element) pieces.item(at);
                            graphics.setPaint(Color.decode(piece.getAttribute("fill")));
                            graphics.fill(new Rectangle2D.Double(
                                    number(piece, "x"),
                                    number(piece, "y"),
                                    number(piece, "width"),
                                    number(piece, "height")));
                        }
                    });
        }
    }
}
