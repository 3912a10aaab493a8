package fr.vigie.intake.chat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.client.Language;
import fr.vigie.door.Address;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Who follows a conversation on one screen, and how far it was shown there. */
class Listener {

    private static final int AT_ONCE = 100;

    private final Screen screen;
    private final ObjectMapper json;
    private final String conversation;
    private final Language language;
    private final Address address;
    private final long openedAt = System.nanoTime();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long sent;
    private volatile long heardAt = openedAt;
    private @Nullable Answering answering;

    /** @param sent the last line that it has already */
    Listener(Screen screen, ObjectMapper json, Conversation conversation, Address address, long sent) {
        this.screen = screen;
        this.json = json;
        this.conversation = conversation.id();
        this.language = conversation.language();
        this.address = address;
        this.sent = sent;
    }

    String conversation() {
        return conversation;
    }

    Address address() {
        return address;
    }

    Language language() {
        return language;
    }

    boolean lacks(long lastSeq, Answering now) {
        return sent < lastSeq || !now.equals(answering);
    }

    boolean isSilentSince(Duration silence) {
        return System.nanoTime() - heardAt >= silence.toNanos();
    }

    boolean isOlderThan(Duration life) {
        return System.nanoTime() - openedAt >= life.toNanos();
    }

    /** Whether nothing will be shown there any more: somebody left, or does not read what waits; then it ends. */
    boolean leavesIfLost(Duration patience) {
        var lost = screen.isOver() || screen.isStuck(patience);
        if (lost) {
            screen.end();
        }
        return lost;
    }

    boolean hasRoom() {
        return screen.hasRoom();
    }

    /** One hand at a time writes to it: false while another does. */
    boolean take() {
        return busy.compareAndSet(false, true);
    }

    void release() {
        busy.set(false);
    }

    /**
     * Shows what it lacks, in order, as far as there is room; each line carries its number, from which this or a new
     * stream goes on.
     */
    void tell(Answering now, ChatLines lines) {
        if (!now.equals(answering)) {
            screen.show("event:answering\ndata:" + written(now) + "\n\n");
            answering = now;
        }
        var more = screen.hasRoom() ? lines.after(conversation, sent, AT_ONCE) : List.<ChatLine>of();
        for (int shown = 0; shown < more.size() && screen.hasRoom(); shown++) {
            var line = more.get(shown);
            screen.show("id:" + line.seq() + "\nevent:line\ndata:" + written(line) + "\n\n");
            sent = line.seq();
        }
        heardAt = System.nanoTime();
    }

    void beat() {
        screen.show(":beat\n\n");
        heardAt = System.nanoTime();
    }

    void end() {
        screen.end();
    }

    /** In one line: JSON writes no line break as such. */
    private String written(Object what) {
        try {
            return json.writeValueAsString(what);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A line of the chat can't be written", impossible);
        }
    }
}
