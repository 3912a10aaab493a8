package fr.vigie.document;

/** What clients were told: when, about what, and by which way it went to how many. */
public record Telling(String at, String reference, String what, String how) {}
