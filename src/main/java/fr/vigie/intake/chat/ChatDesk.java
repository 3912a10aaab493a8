package fr.vigie.intake.chat;

import fr.vigie.client.Language;
import fr.vigie.incident.Contact;
import fr.vigie.incident.Papers;
import fr.vigie.incident.Recorded;
import fr.vigie.incident.ReportDesk;
import fr.vigie.intake.chat.ChatLines.Draft;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.UnknownReference;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what clients say: message, report and line are kept together or not at all, and the same message once. */
@Component
@Transactional
class ChatDesk {

    private final ReportDesk reports;
    private final Conversations conversations;
    private final ChatLines lines;
    private final Bell bell;
    private final ChatSettings settings;
    private final Clock clock;

    ChatDesk(
            ReportDesk reports,
            Conversations conversations,
            ChatLines lines,
            Bell bell,
            ChatSettings settings,
            Clock clock) {
        this.reports = reports;
        this.conversations = conversations;
        this.lines = lines;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
    }

    /** A client as they present themselves. */
    record Newcomer(String name, @Nullable String email, Language language) {}

    /**
     * A conversation as its client is told of it.
     *
     * @param token shown with everything that is said later; kept nowhere else
     */
    record Opened(String conversation, String token, String reference) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Opened[reference=" + reference + "]";
        }
    }

    /** What became of a message: the ticket that has it. */
    record Said(String reference) {}

    /**
     * Opens a conversation with its first message. The same {@code id} again, because the answer was lost, is the same
     * conversation with a new token: whoever knows that id sent it.
     */
    public Opened open(Newcomer client, String message, @Nullable String id) {
        var token = Keys.token();
        return again(id, token).orElseGet(() -> {
            var opening = id == null ? null : Keys.hash(id);
            var conversation = begin(
                    Keys.id(), Keys.hash(token), opening, null, client, message, id == null ? Keys.id() : id, true);
            return new Opened(conversation.id(), token, conversation.reference());
        });
    }

    private Optional<Opened> again(@Nullable String id, String token) {
        if (id == null) {
            return Optional.empty();
        }
        var opening = Keys.hash(id);
        conversations.oneOpening(opening);
        return conversations.holdOpenedBy(opening).map(known -> {
            conversations.giveToken(known.id(), Keys.hash(token));
            return new Opened(known.id(), token, known.reference());
        });
    }

    /**
     * Says more in a conversation; the same {@code id} again changes nothing.
     *
     * @throws BrokenRule when that id stood for other words
     */
    public Said say(String id, String message, @Nullable String messageId) {
        var conversation =
                conversations.hold(id).orElseThrow(() -> new UnknownReference("Cette conversation n'existe plus."));
        return said(conversation, message, ChatLines.ofClient(id, messageId == null ? Keys.id() : messageId), true);
    }

    /**
     * A message that came by a provider, in whose words conversation and event are named; some number events by
     * conversation.
     *
     * @param answerable whether our answers can go back the same way
     * @throws BrokenRule when that event stood for other words
     */
    public Said tell(String provider, Newcomer client, String message, String event, boolean answerable) {
        var source = "provider|" + provider.length() + "|" + provider + "|" + event;
        conversations.oneOpening("provider|" + provider);
        return lines.of(source)
                .map(line -> same(line, message))
                .orElseGet(() -> conversations
                        .holdOfProvider(provider)
                        .map(known -> said(known, message, source, answerable))
                        .orElseGet(() ->
                                new Said(begin(Keys.id(), null, null, provider, client, message, source, answerable)
                                        .reference())));
    }

    private Conversation begin(
            String id,
            @Nullable String tokenHash,
            @Nullable String opening,
            @Nullable String provider,
            Newcomer client,
            String message,
            String messageId,
            boolean answerable) {
        var source = provider == null ? ChatLines.ofClient(id, messageId) : messageId;
        var contact = new Contact(client.name(), client.email(), null, answerable ? id : null);
        var crowded = provider == null
                && conversations.openedInAnHour() >= settings.openings().ownTickets();
        var report = crowded ? ChatReport.collected(contact, message, source) : ChatReport.of(contact, message, source);
        var reference = reports.receive(report, Papers.NONE).reference();
        var conversation = new Conversation(
                id, tokenHash, provider, reference, client.name(), client.email(), client.language(), 0, 0);
        conversations.insert(conversation, opening);
        add(conversation, false, ChatLine.CLIENT, message, reference, source);
        if (provider == null) {
            var recorded = Phrases.recorded(client.language(), reference, client.email());
            add(conversation, true, ChatLine.RECORDED, recorded, reference, "recorded|" + id);
        }
        return conversation;
    }

    private Said said(Conversation conversation, String message, String source, boolean answerable) {
        return lines.of(source).map(line -> same(line, message)).orElseGet(() -> {
            var contact =
                    new Contact(conversation.name(), conversation.email(), null, answerable ? conversation.id() : null);
            var before = lines.lastReference(conversation.id()).orElse(conversation.reference());
            // of its own ticket, also while that belongs to another one: it may be detached again
            var recorded = reports.receive(
                    ChatReport.of(contact, message, source), new Papers(conversation.reference(), List.of()));
            add(conversation, false, ChatLine.CLIENT, message, recorded.reference(), source);
            if (recorded.opened()) {
                conversations.move(conversation.id(), recorded.reference());
            }
            if (!recorded.reference().equals(before)) {
                tellMoved(conversation, before, recorded, source);
            }
            return new Said(recorded.reference());
        });
    }

    private static Said same(ChatLine line, String message) {
        if (!line.text().equals(message)) {
            throw new BrokenRule("Cet identifiant (id) a déjà servi à un autre message.");
        }
        return new Said(line.reference());
    }

    private void tellMoved(Conversation conversation, String before, Recorded recorded, String source) {
        var now = recorded.reference();
        if (conversation.providerName() == null) {
            var language = conversation.language();
            var moved = now.equals(conversation.reference())
                    ? Phrases.apart(language, now)
                    : Phrases.moved(
                            language, recorded.opened() ? before : conversation.reference(), now, recorded.opened());
            add(conversation, true, ChatLine.MOVED, moved, now, "moved|" + source);
        }
    }

    private void add(
            Conversation conversation, boolean ours, String kind, String text, String reference, String source) {
        lines.add(conversation.id(), new Draft(clock.instant(), ours, kind, text, reference, source));
        bell.ringAfterCommit();
    }
}
