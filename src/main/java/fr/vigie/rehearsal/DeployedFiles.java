package fr.vigie.rehearsal;

import java.util.Map;

/** The incident's side of the procedure as it is deployed now. */
@FunctionalInterface
public interface DeployedFiles {

    /** What is in each diagram and table, by its file's name. */
    Map<String, byte[]> current();
}
