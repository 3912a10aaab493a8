package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.stream.Stream;

/** One thing that the guard looks for. */
interface Check {

    /** Everything of its kind that is wrong with what is to be deployed together. */
    Stream<Finding> look(Bundle bundle);
}
