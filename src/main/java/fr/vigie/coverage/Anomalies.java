package fr.vigie.coverage;

import java.util.List;

/** What is wrong with the plan although it holds: a calendar that can't be read, somebody without an account. */
@FunctionalInterface
public interface Anomalies {

    /** In French, one for each; none when all is well. */
    List<String> sentences();
}
