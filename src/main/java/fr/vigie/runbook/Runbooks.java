package fr.vigie.runbook;

import fr.vigie.client.KnownServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds the page that fits a ticket best, as it was changed last, else as it was delivered. */
@Component
class Runbooks {

    private static final Logger LOG = LoggerFactory.getLogger(Runbooks.class);

    private final PageShelf shelf;
    private final KnownServices services;

    Runbooks(PageShelf shelf, KnownServices services) {
        this.shelf = shelf;
        this.services = services;
    }

    /**
     * The page for this service and priority, for the service, for the priority, or for everything, whichever is there
     * first; one that can't be shown is passed over.
     *
     * @param service id; one that we do not offer is taken for none
     */
    Optional<Runbook> fitting(@Nullable String service, @Nullable Integer priority) {
        var offered = service != null && services.isKnown(service) ? service : null;
        return PageName.fitting(offered, priority)
                .map(PageName::file)
                .flatMap(file -> sources(file).flatMap(source -> read(file, source).stream()))
                .findFirst();
    }

    private Stream<String> sources(String file) {
        return Stream.concat(changed(file).stream(), delivered(file).stream());
    }

    private Optional<String> changed(String file) {
        try {
            return shelf.latest(file);
        } catch (RuntimeException unreachable) {
            LOG.warn("Changed pages can't be read, {} is shown as delivered", file, unreachable);
            return Optional.empty();
        }
    }

    private static Optional<String> delivered(String file) {
        try (var page = Runbooks.class.getResourceAsStream("/bpmn/procedures/" + file)) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Runbook> read(String file, String source) {
        try {
            var page = Page.read(source);
            return Optional.of(new Runbook(file, page.title(), page.html()));
        } catch (UnusablePage broken) {
            LOG.warn("The page {} is not shown: {}", file, broken.sentence());
            return Optional.empty();
        }
    }
}
