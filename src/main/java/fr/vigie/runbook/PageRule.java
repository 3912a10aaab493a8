package fr.vigie.runbook;

import java.util.Optional;

/** What a page must keep to before agents may read it. */
public interface PageRule {

    /**
     * What is wrong with this file, as one French sentence that names it; empty where nothing is, and for files that
     * are no page.
     */
    Optional<String> broken(String file, byte[] content);
}
