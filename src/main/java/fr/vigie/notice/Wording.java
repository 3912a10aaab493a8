package fr.vigie.notice;

import fr.vigie.client.Language;

/**
 * The words of a notice in one language, plain text throughout.
 *
 * @param subject one line
 * @param brief   one line for a phone's screen
 * @param body    paragraphs, separated by empty lines
 */
public record Wording(Language language, String subject, String brief, String body) {}
