package fr.vigie.audit;

/** Says how the chain ends at this moment, for those who note it outside. */
@FunctionalInterface
public interface Heads {

    Head head();
}
