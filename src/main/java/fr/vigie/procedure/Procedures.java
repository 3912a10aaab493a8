package fr.vigie.procedure;

import java.util.List;
import java.util.Map;

/** The running procedure, for those who want to change it. */
public interface Procedures {

    /**
     * Everything for which these files could not be deployed together; empty where they could. Nothing is deployed and
     * nothing in them is evaluated.
     *
     * @param files what is in each file, by its name
     */
    List<Finding> check(Map<String, byte[]> files);
}
