package fr.vigie.intake.mail.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/** Takes a mail apart in one pass; mails within it stay whole. */
class Parts {

    private static final MimeConfig PATIENT = MimeConfig.custom()
            .setMaxHeaderCount(-1)
            .setMaxHeaderLen(-1)
            .setMaxLineLen(-1)
            .build();

    private final Limits limits;
    private final boolean keeping;
    private final LenientFields fields;
    private final MimeTokenStream stream;
    private final Deque<Part> open = new ArrayDeque<>();
    private final byte[] buffer = new byte[8192];
    private @Nullable Part root;
    private int count;
    private boolean tooDeep;

    /** @param keeping whether files are kept, or only words */
    Parts(Limits limits, boolean keeping) {
        this.limits = limits;
        this.keeping = keeping;
        fields = new LenientFields(limits);
        stream = new MimeTokenStream(PATIENT, null, fields, null);
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    }

    /** The whole mail; after an exception, {@link #root} has what was read until then. */
    void read(byte[] raw, int length) throws IOException, MimeException {
        stream.parse(new ByteArrayInputStream(raw, 0, length));
        for (var state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            switch (state) {
                case T_START_HEADER -> begin();
                case T_FIELD -> current().headers.add(stream.getField());
                case T_END_HEADER -> open(current());
                case T_PREAMBLE -> fill(current(), stream.getInputStream(), limits.words());
                case T_BODY -> fill(current(), stream.getDecodedInputStream(), most(current()));
                case T_END_BODYPART, T_END_MESSAGE -> open.pollLast();
                default -> {
                    // nothing to read there
                }
            }
            if (count > limits.parts()) {
                return;
            }
        }
    }

    Part root() {
        return root == null ? new Part(new Headers(), 0) : root;
    }

    boolean tooMany() {
        return count > limits.parts();
    }

    boolean tooDeep() {
        return tooDeep;
    }

    boolean headersCut() {
        return fields.wereCut();
    }

    private void begin() {
        count++;
        fields.begin();
        var part = new Part(new Headers(), open.size());
        if (open.isEmpty()) {
            root = part;
        } else {
            current().children.add(part);
        }
        open.addLast(part);
    }

    /** What would be too deep is one piece, however many it says to be. */
    private void open(Part part) {
        var flat = part.depth >= limits.depth() && part.is("multipart/");
        part.unopened = flat;
        tooDeep |= flat;
        stream.setRecursionMode(flat ? RecursionMode.M_FLAT : RecursionMode.M_NO_RECURSE);
    }

    private Part current() {
        var part = open.peekLast();
        return part == null ? root() : part;
    }

    private int most(Part part) {
        if (part.isWords()) {
            return Math.min(limits.attachment(), 4 * limits.words());
        }
        return keeping || part.is("message/") || part.is("text/rfc822") ? limits.attachment() : 0;
    }

    private void fill(Part part, InputStream from, int most) throws IOException {
        var kept = new ByteArrayOutputStream(Math.min(most, 1024));
        long size = 0;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            size += read;
            kept.write(buffer, 0, Math.min(read, Math.max(0, most - kept.size())));
        }
        // half a file is none; half a text is better than none
        var useful = size <= most || part.isWords() || part.is("multipart/");
        part.content = useful ? kept.toByteArray() : new byte[0];
        part.size = size;
    }
}
