package fr.vigie.notice;

/** Which letters are sent again although they may have arrived. */
class Persistence {

    /**
     * A mail keeps its Message-ID, a pager its key, an event its id and a line of a conversation the name of its notice, so that the same
     * again is known there; an SMS has no such name: in doubt, only what is urgent is said twice.
     */
    static boolean again(Letter letter) {
        return switch (letter.carrier()) {
            case MAIL, PAGER, CHAT, WEBHOOK -> true;
            case SMS -> letter.urgent();
        };
    }

    private Persistence() {}
}
