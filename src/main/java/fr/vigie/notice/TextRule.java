package fr.vigie.notice;

import java.util.Optional;

/** What a changed text must keep to before it may replace another. */
public interface TextRule {

    /**
     * What is wrong with this file, as one French sentence that names it; empty where nothing is, and for files that
     * are no text of a notice.
     */
    Optional<String> broken(String file, byte[] content);
}
