package fr.vigie.runbook;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Fits a page into the one around it: headings below those of the task, links instead of what would be loaded. */
class Tidying extends AbstractVisitor {

    private static final int BELOW = 3;
    private static final int LOWEST = 6;
    private static final int SHOWN = 80;

    @Override
    public void visit(Heading heading) {
        heading.setLevel(Math.min(LOWEST, heading.getLevel() + BELOW));
        visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
        check(link.getDestination());
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        check(image.getDestination());
        visitChildren(image);
        var link = new Link(image.getDestination(), image.getTitle());
        Node child = image.getFirstChild();
        while (child != null) {
            Node next = child.getNext();
            link.appendChild(child);
            child = next;
        }
        image.insertAfter(link);
        image.unlink();
    }

    private static void check(String address) {
        if (!Page.leadsToTheWeb(address)) {
            var shown = address.length() <= SHOWN ? address : address.substring(0, SHOWN) + "…";
            throw new UnusablePage("le lien « " + shown + " » ne commence ni par http:// ni par https://");
        }
    }
}
