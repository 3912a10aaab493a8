package fr.vigie.scenario;

import fr.vigie.incident.Channel;
import fr.vigie.incident.Contact;
import fr.vigie.incident.Enclosure;
import fr.vigie.incident.Papers;
import fr.vigie.incident.Report;
import fr.vigie.incident.ReportDesk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Mails of a client, as their door hands them in. */
record ClientMail(ReportDesk desk) {

    /** The first of a conversation, or one that follows an incident. */
    String arrives(String subject, String words, @Nullable String follows, Enclosure... files) {
        return from(new Contact("Nadia Ferrand", "nadia@opale.example", null), subject, words, follows, files);
    }

    /** One in which everything that a sender can choose is the same words. */
    String arrivesFullOf(String words, String follows) {
        var contact = new Contact(words, null, null);
        var kept = Enclosure.kept(words + "\u202e", words, new byte[] {1});
        return from(contact, words, words, follows, kept, Enclosure.refused(words, words, 1, words));
    }

    private String from(Contact contact, String subject, String words, @Nullable String follows, Enclosure... files) {
        var report =
                new Report(Channel.EMAIL, null, contact, subject, words, null, null, null, null, null, null, "mail");
        return desk.receive(report, new Papers(follows, List.of(files))).reference();
    }
}
