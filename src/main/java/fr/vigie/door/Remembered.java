package fr.vigie.door;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is known of strangers: the least used is forgotten when there are too many of them. */
class Remembered<T> extends LinkedHashMap<Long, T> {

    private static final long serialVersionUID = 1;
    private static final int MOST = 50_000;

    Remembered() {
        super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Long, T> eldest) {
        return size() > MOST;
    }
}
