package fr.vigie.intake.chat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.vigie.client.Language;
import fr.vigie.door.Address;
import fr.vigie.refusal.NotNow;
import fr.vigie.refusal.TooOften;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The open streams of this node. It looks for new lines itself, so that what another node stored shows too, and a node
 * that dies takes nothing with it: its clients go on elsewhere from the last line that they have.
 */
@Component
class Streams implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Streams.class);
    private static final long LOOK_MILLIS = 400;
    private static final Duration PLAN_READ = Duration.ofSeconds(5);
    /** They read what is to be shown; none of them ever waits for a screen. */
    private static final int HANDS = 4;

    private final Conversations conversations;
    private final ChatLines lines;
    private final WhoAnswers whoAnswers;
    private final ChatSettings settings;
    private final Bell bell;
    private final ObjectMapper json;
    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final Map<Language, Answering> answering = new EnumMap<>(Language.class);
    private final ExecutorService hands = Executors.newFixedThreadPool(HANDS, task -> daemon(task, "chat-hand"));
    private long planReadAt;
    private long presenceAt;
    private volatile boolean running;

    Streams(
            Conversations conversations,
            ChatLines lines,
            WhoAnswers whoAnswers,
            ChatSettings settings,
            Bell bell,
            ObjectMapper json) {
        this.conversations = conversations;
        this.lines = lines;
        this.whoAnswers = whoAnswers;
        this.settings = settings;
        this.bell = bell;
        this.json = json;
    }

    /**
     * A new stream of a conversation, from behind this line on.
     *
     * @param screen opened only where there is a place for it
     * @throws TooOften when too many are open
     */
    synchronized void open(Conversation conversation, Address address, long after, Supplier<Screen> screen) {
        if (!running) {
            throw new NotNow("Le chat redémarre ; votre page se reconnecte seule.");
        }
        leaveThoseWhoDoNotRead(settings.streams().patience());
        var limits = settings.streams();
        var tooMany = count(all -> all.conversation().equals(conversation.id())) >= limits.perConversation()
                || count(all -> all.address().equals(address)) >= limits.perAddress()
                || listeners.size() >= limits.overall();
        if (tooMany) {
            throw new TooOften(
                    "Trop d'écrans suivent le chat en même temps ; fermez-en un, ou rechargez la page plus tard.",
                    settings.heartbeat());
        }
        var opened = screen.get();
        opened.whenEmpty(bell::ring);
        listeners.add(new Listener(opened, json, conversation, address, after));
        bell.ring();
    }

    /** How many of these are open. */
    long count(Predicate<Listener> which) {
        return listeners.stream().filter(which).count();
    }

    private void work() {
        while (running) {
            try {
                bell.await(LOOK_MILLIS);
                if (!listeners.isEmpty()) {
                    look();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException outage) {
                // the database is away: the lines wait there, and the screens here
                log.warn("The streams of the chat can't look for new lines: {}", outage.toString());
            }
        }
    }

    private void look() {
        leaveThoseWhoDoNotRead(settings.streams().patience());
        var ids = listeners.stream().map(Listener::conversation).collect(Collectors.toSet());
        readPlan();
        if (System.nanoTime() - presenceAt > settings.heartbeat().toNanos()) {
            conversations.here(ids);
            presenceAt = System.nanoTime();
        }
        var last = conversations.lastLines(ids);
        for (var listener : listeners) {
            var now = answering.getOrDefault(listener.language(), new Answering(false, null, null, ""));
            var lacks = listener.lacks(last.getOrDefault(listener.conversation(), 0L), now);
            if (listener.isOlderThan(settings.streamLife())) {
                listeners.remove(listener);
                listener.end();
            } else if (listener.hasRoom() && (lacks || listener.isSilentSince(settings.heartbeat()))) {
                hand(listener, now, lacks);
            }
        }
    }

    /** Whoever reads at all opens a new stream, and goes on from the last line that they have. */
    void leaveThoseWhoDoNotRead(Duration patience) {
        listeners.removeIf(listener -> listener.leavesIfLost(patience));
    }

    private void readPlan() {
        if (answering.isEmpty() || System.nanoTime() - planReadAt > PLAN_READ.toNanos()) {
            for (var language : Language.values()) {
                answering.put(language, whoAnswers.now(language));
            }
            planReadAt = System.nanoTime();
        }
    }

    private void hand(Listener listener, Answering now, boolean lacks) {
        if (listener.take()) {
            hands.execute(() -> {
                try {
                    write(listener, now, lacks);
                } finally {
                    listener.release();
                }
            });
        }
    }

    private void write(Listener listener, Answering now, boolean lacks) {
        try {
            if (lacks) {
                listener.tell(now, lines);
            } else {
                listener.beat();
            }
        } catch (RuntimeException outage) {
            log.warn("A stream of the chat ends: {}", outage.toString());
            listeners.remove(listener);
            listener.end();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        daemon(this::work, "chat-streams").start();
    }

    /** Before the web server waits for what is still being answered: a stream would never be. */
    @Override
    public synchronized void stop() {
        running = false;
        listeners.forEach(Listener::end);
        listeners.clear();
        hands.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
