package fr.vigie.audit;

/**
 * The end of the chain: noted outside, it proves later that nothing before it was changed or cut off.
 *
 * @param seals how many entries are sealed
 * @param hash  the last seal, in hexadecimal; zeros while there is none
 */
public record Head(long seals, String hash) {

    /** Nothing is sealed yet. */
    static final Head NONE = new Head(0, Chain.shown(Chain.BEGINNING));
}
