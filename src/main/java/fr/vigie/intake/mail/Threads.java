package fr.vigie.intake.mail;

import fr.vigie.client.ClientDirectory;
import fr.vigie.incident.IncidentReader;
import fr.vigie.incident.IncidentView;
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
     * @param follows  the ticket; null for none
     * @param stranger whether whoever answers is nobody who is told of it: a mail of ours may have been passed on
     * @param hints    what a person should know of that, as French sentences
     */
    record Place(@Nullable String follows, boolean stranger, List<String> hints) {

        static Place in(String follows) {
            return new Place(follows, false, List.of());
        }

        static Place none(String... hints) {
            return new Place(null, false, List.of(hints));
        }
    }

    /** What answers one of our mails belongs to its ticket; what only cites a ticket does where its client wrote it. */
    Place of(ReadMail mail) {
        var answered = Stream.concat(Stream.ofNullable(mail.messageId()), mail.answers().stream())
                .limit(MOST_ANSWERED)
                .flatMap(id -> ids.referenceIn(id).stream())
                .flatMap(reference -> incidents.standing(reference).stream())
                .findFirst();
        return answered.map(incident -> answered(incident, mail))
                .or(() -> cited(mail))
                .orElse(Place.none());
    }

    private Place answered(IncidentView incident, ReadMail mail) {
        var from = mail.fromAddress();
        return from != null && (isOfItsClient(incident, from) || incidents.isToldTo(incident.reference(), from.strip()))
                ? Place.in(incident.reference())
                : new Place(
                        incident.reference(),
                        true,
                        List.of(
                                "L'expéditeur répond à l'un de nos messages sans être de ce client : à vérifier avant de"
                                        + " lui répondre ; il ne reçoit pas la suite."));
    }

    private boolean isOfItsClient(IncidentView incident, @Nullable String from) {
        return directory
                .matching(null, from, null)
                .filter(client -> client.code().equals(incident.client()))
                .isPresent();
    }

    private Optional<Place> cited(ReadMail mail) {
        var found = CITED.matcher(mail.subject());
        return found.find()
                ? incidents
                        .standing(found.group())
                        .map(incident -> isOfItsClient(incident, mail.fromAddress())
                                ? Place.in(incident.reference())
                                : Place.none("L'objet cite " + incident.reference()
                                        + ", mais l'expéditeur n'est pas connu comme son client :"
                                        + " à rattacher si c'est bien le même incident."))
                : Optional.empty();
    }

    /** Whether it is one of ours that came back. */
    boolean isOurs(ReadMail mail) {
        return mail.messageId() != null && ids.referenceIn(mail.messageId()).isPresent();
    }
}
