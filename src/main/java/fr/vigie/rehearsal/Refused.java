package fr.vigie.rehearsal;

import fr.vigie.procedure.Finding;
import java.util.List;

/** What could not be deployed is not rehearsed. */
class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Finding> findings;

    Refused(List<Finding> findings) {
        super(findings.get(0).sentence());
        this.findings = findings;
    }

    List<Finding> findings() {
        return findings;
    }
}
