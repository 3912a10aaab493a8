package fr.vigie.intake.chat;

import fr.vigie.door.Address;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The chat's door for clients: anybody opens a conversation, and whoever holds its token goes on with it. */
@RestController
@RequestMapping("/api/chat/conversations")
@Tag(name = "Chat")
class ChatApi {

    private static final int AT_ONCE = 200;

    private final ChatDesk desk;
    private final ChatBody body;
    private final Conversations conversations;
    private final ChatLines lines;
    private final Streams streams;
    private final WhoAnswers whoAnswers;
    private final Limits limits;

    ChatApi(
            ChatDesk desk,
            ChatBody body,
            Conversations conversations,
            ChatLines lines,
            Streams streams,
            WhoAnswers whoAnswers,
            Limits limits) {
        this.desk = desk;
        this.body = body;
        this.conversations = conversations;
        this.lines = lines;
        this.streams = streams;
        this.whoAnswers = whoAnswers;
        this.limits = limits;
    }

    /** What was said behind the line that was asked for, and who answers now. */
    record Page(String reference, Answering answering, List<ChatLine> lines, boolean more) {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Ouvrir une conversation")
    ChatDesk.Opened open(HttpServletRequest request) throws IOException {
        var typed = body.read(request.getInputStream(), Sent.Opening.class);
        var client = new ChatDesk.Newcomer(
                Typed.name(typed.name()), Typed.email(typed.email()), Typed.language(typed.language()));
        var message = Typed.message(typed.message());
        var id = Typed.id(typed.id());
        limits.opens(Address.of(request));
        return desk.open(client, message, id);
    }

    @PostMapping(path = "/{conversation}/messages", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Écrire dans une conversation")
    ChatDesk.Said say(@RequestAttribute(ChatGuard.CONVERSATION) Conversation conversation, HttpServletRequest request)
            throws IOException {
        var typed = body.read(request.getInputStream(), Sent.Message.class);
        var message = Typed.message(typed.message());
        var id = Typed.id(typed.id());
        limits.says(Address.of(request), conversation.id());
        return desk.say(conversation.id(), message, id);
    }

    /** For those who can't listen: what was said after a line that they have. */
    @GetMapping("/{conversation}/messages")
    @Operation(summary = "Lire une conversation")
    Page read(
            @RequestAttribute(ChatGuard.CONVERSATION) Conversation conversation,
            @RequestParam(defaultValue = "0") long after) {
        limits.reads(conversation.id());
        conversations.seen(conversation.id(), after);
        var found = lines.after(conversation.id(), after, AT_ONCE);
        return new Page(
                conversation.reference(), whoAnswers.now(conversation.language()), found, found.size() == AT_ONCE);
    }

    /** The client's screen shows it up to this line: it need not go by mail. */
    @PostMapping(path = "/{conversation}/seen", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Dire jusqu'où une conversation est lue")
    void seen(@RequestAttribute(ChatGuard.CONVERSATION) Conversation conversation, HttpServletRequest request)
            throws IOException {
        limits.reads(conversation.id());
        conversations.seen(
                conversation.id(),
                body.read(request.getInputStream(), Sent.Seen.class).seq());
    }

    @GetMapping(path = "/{conversation}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "Suivre une conversation en direct")
    void listen(
            @RequestAttribute(ChatGuard.CONVERSATION) Conversation conversation,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.reads(conversation.id());
        var after = number(last);
        conversations.seen(conversation.id(), after);
        // a proxy that collects the stream would hold it back
        response.setHeader("X-Accel-Buffering", "no");
        streams.open(conversation, Address.of(request), after, () -> screen(request, response));
    }

    private static Screen screen(HttpServletRequest request, HttpServletResponse response) {
        try {
            return Screen.on(request, response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static long number(@Nullable String last) {
        // what is no number of ours is from the beginning: twice is better than never
        return last != null && last.matches("[0-9]{1,18}") ? Long.parseLong(last) : 0;
    }
}
