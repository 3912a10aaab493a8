package fr.vigie.intake.mail.read;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.stream.DefaultFieldBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.jspecify.annotations.Nullable;

/** Cuts headers that are too long and passes over those that are too many, where the library would give up. */
class LenientFields extends DefaultFieldBuilder {

    private final Limits limits;
    private int length;
    private int count;
    private boolean cut;

    LenientFields(Limits limits) {
        super(-1);
        this.limits = limits;
    }

    /** The headers of another part follow. */
    void begin() {
        count = 0;
    }

    /** Whether something was left out, in any part. */
    boolean wereCut() {
        return cut;
    }

    @Override
    public void reset() {
        length = 0;
        super.reset();
    }

    @Override
    public void append(@Nullable ByteArrayBuffer line) throws MaxHeaderLengthLimitException {
        if (line == null) {
            return;
        }
        var room = limits.header() - length;
        if (line.length() > room) {
            cut = true;
            line.setLength(Math.max(0, room));
        }
        length += line.length();
        super.append(line);
    }

    @Override
    @SuppressWarnings("NullAway") // the parser passes over what is not built
    public RawField build() throws MimeException {
        if (length == 0) {
            return null;
        }
        if (++count > limits.headers()) {
            cut = true;
            return null;
        }
        return super.build();
    }
}
