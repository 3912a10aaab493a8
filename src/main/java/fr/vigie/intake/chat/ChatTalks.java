package fr.vigie.intake.chat;

import fr.vigie.incident.Talks;
import fr.vigie.intake.chat.ChatLines.Draft;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a conversation go on where its last message is now; one that went on about something else stays with that. */
@Component
class ChatTalks implements Talks {

    /** In front of a line's source, the name of its report. */
    static final String EVENT = "chat|";

    private final Conversations conversations;
    private final ChatLines lines;
    private final Bell bell;
    private final Clock clock;

    ChatTalks(Conversations conversations, ChatLines lines, Bell bell, Clock clock) {
        this.conversations = conversations;
        this.lines = lines;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public void hold(String conversation) {
        conversations.hold(conversation);
    }

    @Override
    public void goOn(String conversation, @Nullable String said, String reference) {
        if (said == null || !said.startsWith(EVENT)) {
            return;
        }
        var source = said.substring(EVENT.length());
        lines.move(source, reference);
        conversations
                .hold(conversation)
                .filter(known ->
                        lines.lastSource(known.id()).filter(source::equals).isPresent())
                .ifPresent(known -> goOn(known, source, reference));
    }

    private void goOn(Conversation conversation, String source, String reference) {
        conversations.move(conversation.id(), reference);
        if (conversation.providerName() == null) {
            var words = Phrases.another(conversation.language(), reference);
            lines.add(
                    conversation.id(),
                    new Draft(clock.instant(), true, ChatLine.MOVED, words, reference, "apart|" + source));
            bell.ringAfterCommit();
        }
    }
}
