package fr.vigie.client;

/** What a contact wants to be told without having asked. */
public enum Topic {
    /** Every incident of the client, also those that somebody else reported. */
    INCIDENTS,
    /** Each step of these incidents. */
    PROGRESS,
    /** The maintenances of the services that the client uses. */
    MAINTENANCES
}
