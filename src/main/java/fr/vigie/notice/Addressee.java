package fr.vigie.notice;

import fr.vigie.client.Carrier;
import fr.vigie.client.Language;

/**
 * Somebody to tell, by one way.
 *
 * @param address as its carrier needs it: a mail address, a phone number, the name of a pager
 */
public record Addressee(Carrier carrier, String address, Language language) {}
