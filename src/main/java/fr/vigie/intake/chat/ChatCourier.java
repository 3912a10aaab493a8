package fr.vigie.intake.chat;

import fr.vigie.client.Carrier;
import fr.vigie.intake.chat.ChatLines.Draft;
import fr.vigie.notice.Courier;
import fr.vigie.notice.Delivery;
import fr.vigie.notice.Letter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts notices into the conversation in which their client waits, each once; a provider's conversation is its provider's. */
@Component
@Order(0)
class ChatCourier implements Courier {

    private final Conversations conversations;
    private final ChatLines lines;
    private final ProviderCallback provider;
    private final Bell bell;
    private final TransactionTemplate transaction;

    ChatCourier(
            Conversations conversations,
            ChatLines lines,
            ProviderCallback provider,
            Bell bell,
            TransactionTemplate transaction) {
        this.conversations = conversations;
        this.lines = lines;
        this.provider = provider;
        this.bell = bell;
        this.transaction = transaction;
    }

    @Override
    public Carrier carrier() {
        return Carrier.CHAT;
    }

    @Override
    public Delivery carry(Letter letter) {
        var found = conversations.find(letter.recipient());
        if (found.isEmpty()) {
            return new Delivery.Refused("La conversation du client n'existe plus : joignez-le autrement.");
        }
        var conversation = found.get();
        if (conversation.providerName() != null) {
            return provider.carry(letter, conversation.providerName());
        }
        transaction.executeWithoutResult(step -> say(letter));
        bell.ring();
        return new Delivery.Accepted(letter.id().toString());
    }

    private void say(Letter letter) {
        conversations.hold(letter.recipient());
        var words = letter.wording().body();
        lines.add(
                letter.recipient(),
                new Draft(
                        letter.writtenAt(),
                        true,
                        letter.kind().name(),
                        words,
                        letter.reference(),
                        ChatLines.NOTICE + letter.id()));
    }

    @Override
    public String toString() {
        return "the conversations of the chat" + provider;
    }
}
