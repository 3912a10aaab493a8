package fr.vigie.client;

/** By which way somebody can be reached. */
public enum Carrier {
    MAIL,
    SMS,
    CHAT,
    PAGER,
    /** To machines of others, never to people. */
    WEBHOOK
}
