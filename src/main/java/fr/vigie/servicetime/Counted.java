package fr.vigie.servicetime;

/** Which hours a measure counts. */
enum Counted {
    BUSINESS,
    COVERED
}
