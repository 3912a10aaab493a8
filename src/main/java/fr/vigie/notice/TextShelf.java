package fr.vigie.notice;

import java.util.Optional;

/** Where texts lie that were changed after Vigie was delivered. */
public interface TextShelf {

    /** The newest text of this file name, such as {@code receipt.fr.txt}, if somebody changed it. */
    Optional<String> latest(String name);
}
