package fr.vigie.notice.text;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets a text see the values of its map and nothing behind them: no list, no method, no field. */
class PlainValues implements Mustache.Collector {

    static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false)
            .emptyStringIsFalse(true)
            .withCollector(new PlainValues())
            .withLoader(name -> {
                throw new UnusableText("un texte n'en inclut pas un autre (« " + name + " »)");
            });

    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
        // an empty value hides its section, any other shows it once
        return "".equals(value) ? Collections.emptyIterator() : null;
    }

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
        return (values, key) -> values instanceof Map<?, ?> map && map.get(key) instanceof String value
                ? value
                : Template.NO_FETCHER_FOUND;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new ConcurrentHashMap<>();
    }
}
