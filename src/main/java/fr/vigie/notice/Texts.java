package fr.vigie.notice;

import fr.vigie.client.Language;

/** The words of every notice, in every language. */
public interface Texts {

    /** Says it; never fails: where a text that was changed can't be used, the one delivered with Vigie is. */
    Wording say(NoticeKind kind, Language language, Particulars particulars);

    /** The same among the lines of a conversation: a text leaves out there what only a letter needs. */
    Wording saidInChat(NoticeKind kind, Language language, Particulars particulars);
}
