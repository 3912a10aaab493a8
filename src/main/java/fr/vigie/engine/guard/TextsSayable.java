package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What people read can be told to them: a notice's text, or a page of what to do. */
class TextsSayable implements Check {

    private final BiFunction<String, byte[], Optional<String>> rule;

    /** @param rule what is wrong with a file of this name, in one sentence; empty where nothing is */
    TextsSayable(BiFunction<String, byte[], Optional<String>> rule) {
        this.rule = rule;
    }

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return bundle.files().entrySet().stream().flatMap(file -> {
            var name = Shown.file(file.getKey());
            return rule.apply(name, file.getValue()).map(sentence -> Finding.of(file.getKey(), sentence)).stream();
        });
    }
}
