package fr.vigie.intake.mail;

import fr.vigie.client.Client;
import fr.vigie.client.ClientDirectory;
import fr.vigie.incident.IncidentReader;
import fr.vigie.intake.mail.read.ReadMail;
import fr.vigie.notice.MessageIds;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the ticket that a mail goes on about. */
@Component
class Threads {

    private static final Pattern CITED = Pattern.compile("\\bINC-\\d{4}-\\d{6,9}\\b");
    /** Whoever lists more did not get them from us. */
    private static final int MOST_ANSWERED = 200;

    private final MessageIds ids;
    private final IncidentReader incidents;
    private final ClientDirectory directory;

    Threads(MessageIds ids, IncidentReader incidents, ClientDirectory directory) {
        this.ids = ids;
        this.incidents = incidents;
        this.directory = directory;
    }

    /**
     * Where it belongs.
     *
     * @param follows the ticket; null for none
     * @param hints   what a person should know of that, as French sentences
     */
    record Place(@Nullable String follows, List<String> hints) {}

    /** What answers one of our mails belongs to its ticket; what only cites a ticket does where its client wrote it. */
    Place of(ReadMail mail) {
        var answered = Stream.concat(Stream.ofNullable(mail.messageId()), mail.answers().stream())
                .limit(MOST_ANSWERED)
                .flatMap(id -> ids.referenceIn(id).stream())
                .filter(reference -> incidents.standing(reference).isPresent())
                .findFirst();
        return answered.map(reference -> new Place(reference, List.of()))
                .or(() -> cited(mail))
                .orElse(new Place(null, List.of()));
    }

    private Optional<Place> cited(ReadMail mail) {
        var found = CITED.matcher(mail.subject());
        return found.find()
                ? incidents.standing(found.group()).map(incident -> {
                    var sender =
                            directory.matching(null, mail.fromAddress(), null).map(Client::code);
                    return sender.isPresent() && sender.get().equals(incident.client())
                            ? new Place(incident.reference(), List.of())
                            : new Place(
                                    null,
                                    List.of("L'objet cite " + incident.reference()
                                            + ", mais l'expéditeur n'est pas connu comme son client :"
                                            + " à rattacher si c'est bien le même incident."));
                })
                : Optional.empty();
    }

    /** Whether it is one of ours that came back. */
    boolean isOurs(ReadMail mail) {
        return mail.messageId() != null && ids.referenceIn(mail.messageId()).isPresent();
    }
}
