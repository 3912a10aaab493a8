package fr.vigie.intake.mail;

import fr.vigie.intake.Clipped;
import fr.vigie.intake.mail.read.ReadMail;
import java.util.ArrayList;
import java.util.List;

/** A mail as an agent reads it: what was written, then what there is to know of it. */
class MailWords {

    private static final int LONGEST = 20_000;
    private static final int MOST_NOTES = 20;

    private final ReadMail mail;
    private final String mark;
    private final List<String> notes = new ArrayList<>();
    private int longest = LONGEST;

    /** @param follows whether it goes on about a ticket that is there */
    MailWords(ReadMail mail, boolean automatic, boolean follows) {
        this.mail = mail;
        var kind = kind(mail, follows);
        mark = automatic ? kind + " : " : "";
        if (automatic) {
            note(kind + " : Vigie n'y répond pas d'elle-même. "
                    + mail.automatic().reason());
        }
        if (mail.quotedHistory()) {
            note("historique cité masqué : voir le message d'origine");
        }
        mail.remarks().stream().limit(MOST_NOTES).forEach(this::note);
    }

    private static String kind(ReadMail mail, boolean follows) {
        if (mail.bounce() != null) {
            return "Non-remise";
        }
        if (mail.automatic().isWrittenBySomebody()) {
            return "Liste de diffusion";
        }
        return follows ? "Réponse automatique" : "Message automatique";
    }

    final void note(String sentence) {
        notes.add("(" + Clipped.to(300, sentence) + ")");
    }

    /** @param most characters of what was written: there is too much of it, and all of it is in the mailbox */
    void shorten(int most) {
        longest = most;
        if (mail.text().length() > most) {
            note("Texte abrégé : trop de messages en une heure. Le message reste entier dans la boîte aux lettres.");
        }
    }

    String subject() {
        var subject = Clipped.orNull(180, mail.subject().replaceAll("\\s+", " "));
        var shown = subject == null ? "(sans objet)" : subject;
        return mark + shown;
    }

    /** What is to be known of it is never cut off by what was written. */
    String description() {
        return with("");
    }

    String descriptionWithSubject() {
        return with("Objet : " + subject() + "\n\n");
    }

    private String with(String head) {
        var known = notes.isEmpty() ? "" : "\n\n" + String.join("\n", notes);
        var text = mail.text().isBlank() ? "(message sans texte)" : mail.text().strip();
        return Clipped.to(Math.max(2, longest - known.length()), head + text) + known;
    }
}
