package fr.vigie.engine.guard;

import fr.vigie.notice.TextRule;
import fr.vigie.procedure.Finding;
import java.util.stream.Stream;

/** A notice's text can be told to people. */
class TextsSayable implements Check {

    private final TextRule rule;

    TextsSayable(TextRule rule) {
        this.rule = rule;
    }

    @Override
    public Stream<Finding> look(Bundle bundle) {
        return bundle.files().entrySet().stream().flatMap(file -> {
            var name = Shown.file(file.getKey());
            return rule.broken(name, file.getValue()).map(sentence -> Finding.of(file.getKey(), sentence)).stream();
        });
    }
}
