package fr.vigie.coverage.plan;

import fr.vigie.coverage.Replacement;

/** Two people take each other's place. */
record Swap(Replacement one, Replacement other) {}
