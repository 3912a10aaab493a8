package fr.vigie.notice;

/** By which way somebody is told. */
public enum Carrier {
    MAIL,
    SMS,
    CHAT,
    PAGER
}
