package fr.vigie.coverage.page;

/** What a client is called. */
@FunctionalInterface
interface ClientNames {

    /** Its name, or the code again when nobody knows it. */
    String of(String code);
}
