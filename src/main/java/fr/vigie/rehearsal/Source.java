package fr.vigie.rehearsal;

/** Where the incidents of a rehearsal come from. */
public enum Source {
    /** Our own of the last days. */
    RECORDED,
    /** Drawn by chance from a described load. */
    GENERATED
}
