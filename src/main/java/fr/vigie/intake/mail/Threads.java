package fr.vigie.intake.mail;

import fr.vigie.client.ClientDirectory;
import fr.vigie.incident.IncidentReader;
import fr.vigie.incident.IncidentView;
import fr.vigie.intake.mail.read.Bounce;
import fr.vigie.intake.mail.read.ReadMail;
import fr.vigie.notice.MessageIds;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
     * @param joins    whether that is one that still takes reports in, by itself or where it is attached
     * @param stranger whether whoever answers is nobody who is told of it: a mail of ours may have been passed on
     * @param hints    what a person should know of that, as French sentences
     */
    record Place(@Nullable String follows, boolean joins, boolean stranger, List<String> hints) {

        static Place none(String... hints) {
            return new Place(null, false, false, List.of(hints));
        }
    }

    /** What answers one of our mails belongs to its ticket; what only cites a ticket does where its client wrote it. */
    Place of(ReadMail mail, MailSender sender) {
        var answered = Stream.concat(Stream.ofNullable(mail.messageId()), mail.answers().stream())
                .limit(MOST_ANSWERED)
                .flatMap(id -> ids.referenceIn(id).stream())
                .flatMap(reference -> incidents.standing(reference).stream())
                .findFirst();
        return answered.map(incident -> answered(incident, mail, sender))
                .or(() -> cited(mail))
                .orElse(Place.none());
    }

    /** What a mail server says of a notice belongs to the ticket of that. */
    Optional<Place> ofBounce(String reference, Bounce bounce) {
        var said = Stream.of(bounce.recipient(), bounce.status(), bounce.diagnostic())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return incidents
                .standing(reference)
                .map(incident -> in(incident, true, "Le serveur du destinataire a répondu : " + said))
                .filter(Place::joins);
    }

    private Place answered(IncidentView incident, ReadMail mail, MailSender sender) {
        if (sender.isColleague()) {
            return in(
                    incident,
                    false,
                    "Écrit depuis l'adresse d'un membre de l'équipe, en réponse à l'un de nos messages : le client ne le"
                            + " reçoit pas.");
        }
        var from = mail.fromAddress();
        return from != null && (isOfItsClient(incident, from) || incidents.isToldTo(incident.reference(), from.strip()))
                ? in(incident, false)
                : in(
                        incident,
                        true,
                        "L'expéditeur répond à l'un de nos messages sans être de ce client : à vérifier avant de"
                                + " lui répondre ; il ne reçoit pas la suite.");
    }

    private Place in(IncidentView incident, boolean stranger, String... hints) {
        var reference = incident.reference();
        return new Place(reference, incidents.takesIn(reference), stranger, List.of(hints));
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
                                ? in(incident, false)
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
