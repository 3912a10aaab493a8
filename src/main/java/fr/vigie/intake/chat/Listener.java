package fr.vigie.intake.chat;

import fr.vigie.client.Language;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open stream: a screen on which a conversation shows. */
class Listener {

    private static final int AT_ONCE = 100;

    private final SseEmitter emitter;
    private final String conversation;
    private final Language language;
    private final Address address;
    private final long openedAt = System.nanoTime();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long sent;
    private volatile long heardAt = openedAt;
    private @Nullable Answering answering;

    /** @param sent the last line that it has already */
    Listener(SseEmitter emitter, Conversation conversation, Address address, long sent) {
        this.emitter = emitter;
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

    boolean lacks(long lastSeq) {
        return sent < lastSeq;
    }

    boolean isSilentSince(Duration silence) {
        return System.nanoTime() - heardAt >= silence.toNanos();
    }

    boolean isOlderThan(Duration life) {
        return System.nanoTime() - openedAt >= life.toNanos();
    }

    boolean knows(Answering now) {
        return now.equals(answering);
    }

    /** One hand at a time writes to it: false while another does. */
    boolean take() {
        return busy.compareAndSet(false, true);
    }

    void release() {
        busy.set(false);
    }

    /** Writes what it lacks, in order; each line carries its number, from which a new stream goes on. */
    void tell(Answering now, ChatLines lines) throws IOException {
        if (!knows(now)) {
            emitter.send(SseEmitter.event().name("answering").data(now));
            answering = now;
        }
        var more = lines.after(conversation, sent, AT_ONCE);
        while (!more.isEmpty()) {
            for (var line : more) {
                emitter.send(SseEmitter.event()
                        .id(Long.toString(line.seq()))
                        .name("line")
                        .data(line));
                sent = line.seq();
            }
            more = more.size() < AT_ONCE ? List.of() : lines.after(conversation, sent, AT_ONCE);
        }
        heardAt = System.nanoTime();
    }

    void beat() throws IOException {
        emitter.send(SseEmitter.event().comment("beat"));
        heardAt = System.nanoTime();
    }

    void end() {
        emitter.complete();
    }
}
