package fr.vigie.intake.chat;

import fr.vigie.client.Language;
import org.jspecify.annotations.Nullable;

/** What the chat itself says to a client, beside the notices and the words of agents. */
final class Phrases {

    private Phrases() {}

    static String recorded(Language language, String reference, @Nullable String email) {
        if (language == Language.EN) {
            return "Your message is recorded under the reference " + reference + ". "
                    + (email == null
                            ? "Our answer will appear here; you may close this page and come back on this device."
                            : "If you leave this page, we will also reply to " + email + ".");
        }
        return "Votre message est enregistré sous la référence " + reference + ". "
                + (email == null
                        ? "Notre réponse s'affichera ici ; vous pouvez fermer cette page et y revenir depuis cet"
                                + " appareil."
                        : "Si vous quittez cette page, nous vous répondrons aussi à " + email + ".");
    }

    /** @param opened whether the message opened a ticket of its own */
    static String moved(Language language, String before, String now, boolean opened) {
        if (language == Language.EN) {
            return opened
                    ? before + " is closed: this conversation goes on under the new reference " + now + "."
                    : before + " now belongs to " + now + ": this conversation goes on under that reference.";
        }
        return opened
                ? before + " est clos : la conversation continue sous la nouvelle référence " + now + "."
                : before + " est rattaché à " + now + " : la conversation continue sous cette référence.";
    }

    /** The incident belongs to no other one any more. */
    static String apart(Language language, String now) {
        return language == Language.EN
                ? now + " is handled by itself again: this conversation goes on under that reference."
                : now + " est de nouveau traité à part : la conversation continue sous cette référence.";
    }

    /** What the client said last is about something else than what came before it. */
    static String another(Language language, String now) {
        return language == Language.EN
                ? "What you wrote last is handled under a reference of its own, " + now
                        + ": this conversation goes on under that reference."
                : "Votre dernier message est traité à part, sous la référence " + now
                        + " : la conversation continue sous cette référence.";
    }

    /** Ahead of lines that go by mail to somebody who has left. */
    static String whileAway(Language language) {
        return language == Language.EN
                ? "You have left our chat; this is what we wrote to you there:"
                : "Vous avez quitté notre conversation ; voici ce que nous vous y avons écrit :";
    }
}
