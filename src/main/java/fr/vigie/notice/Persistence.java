package fr.vigie.notice;

/** Which letters are sent again although they may have arrived. */
class Persistence {

    /**
     * A mail keeps its Message-ID and a pager its key, so that the same again is known there; an SMS and a chat message
     * have no such name: in doubt, only what is urgent is said twice.
     */
    static boolean again(Letter letter) {
        return switch (letter.carrier()) {
            case MAIL, PAGER -> true;
            case SMS, CHAT -> letter.urgent();
        };
    }

    private Persistence() {}
}
