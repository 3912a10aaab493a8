package fr.vigie.intake.mail.read;

import fr.vigie.intake.mail.read.Automatic.Kind;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** By what a mail is known to be written by a machine (RFC 3834, and what was usual before it). */
class MachineSigns {

    private static final Set<String> BULK = Set.of("bulk", "list", "junk", "auto_reply", "auto-reply");
    private static final Set<String> REPLY_HEADERS = Set.of("x-autoreply", "x-autorespond", "x-autoresponder");
    private static final Pattern NOBODY = Pattern.compile(
            "(mailer-daemon|postmaster|no-?_?reply|do-?_?not-?_?reply|ne-?_?pas-?_?repondre|bounces?)([+._-].*)?@.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SERVER =
            Pattern.compile("(mailer-daemon|postmaster)([+._-].*)?@.*", Pattern.CASE_INSENSITIVE);

    private MachineSigns() {}

    static Automatic of(Headers headers, @Nullable String from, @Nullable Bounce bounce) {
        if (bounce != null) {
            return new Automatic(Kind.BOUNCE, "Compte rendu d'un serveur de messagerie sur un message envoyé.");
        }
        var submitted = headers.token("auto-submitted");
        if (!submitted.isEmpty() && !submitted.equals("no")) {
            var kind = submitted.equals("auto-replied") ? Kind.AUTO_REPLY : Kind.AUTO_GENERATED;
            return new Automatic(kind, "Le message se dit automatique (Auto-Submitted).");
        }
        if (headers.parameters("content-type")
                .all()
                .getOrDefault("report-type", "")
                .contains("disposition")) {
            return new Automatic(Kind.AUTO_REPLY, "Accusé de lecture ou de remise.");
        }
        if (REPLY_HEADERS.stream().anyMatch(headers::has)) {
            return new Automatic(Kind.AUTO_REPLY, "Le message se dit réponse automatique.");
        }
        if (headers.hasAny("list-")) {
            return new Automatic(Kind.LIST, "Le message vient d'une liste de diffusion.");
        }
        var precedence = headers.token("precedence");
        if (BULK.contains(precedence)) {
            if (precedence.equals("list")) {
                return new Automatic(Kind.LIST, "Le message vient d'une liste de diffusion (Precedence).");
            }
            return precedence.startsWith("auto")
                    ? new Automatic(Kind.AUTO_REPLY, "Le message se dit réponse automatique (Precedence).")
                    : new Automatic(Kind.BULK, "Le message se dit envoyé en nombre (Precedence).");
        }
        if (headers.has("x-auto-response-suppress")
                && !headers.token("x-auto-response-suppress").equals("none")) {
            return new Automatic(Kind.NO_REPLY, "Le message demande qu'aucune machine n'y réponde.");
        }
        if ("".equals(People.returnPath(headers))) {
            return new Automatic(Kind.NO_REPLY, "Le message n'a pas d'adresse de retour (Return-Path vide).");
        }
        if (from != null && NOBODY.matcher(from).matches()) {
            return new Automatic(Kind.NO_REPLY, "Personne ne lit les réponses à l'adresse de l'expéditeur.");
        }
        return Automatic.NO;
    }

    /** Whether a mail server wrote it. */
    static boolean isServer(@Nullable String from) {
        return from != null && SERVER.matcher(from).matches();
    }
}
