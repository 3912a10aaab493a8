package fr.vigie.notice;

/** Links to an example house, for rooms inside this one. */
public final class LinksOfTests {

    private LinksOfTests() {}

    /** Links to https://vigie.example. */
    public static Links links() {
        return new Links("https://vigie.example");
    }
}
