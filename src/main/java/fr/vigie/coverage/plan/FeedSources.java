package fr.vigie.coverage.plan;

import fr.vigie.coverage.CoverageSettings;
import fr.vigie.coverage.Pool;
import fr.vigie.coverage.feed.ShiftReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Fetches the calendars that the operator named, from an address or from a file; only the operator names them. */
@Component
class FeedSources {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration WHOLE = Duration.ofSeconds(20);

    private final CoverageSettings settings;
    private final RestClient client;

    FeedSources(CoverageSettings settings) {
        this.settings = settings;
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build());
        requests.setReadTimeout(WHOLE);
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * Where each pool keeps its calendar.
     *
     * @param known where calendars were read before: a file that is gone is missed
     */
    Map<Pool, URI> all(List<FeedState> known) {
        var sources = new EnumMap<Pool, URI>(Pool.class);
        var folder = settings.folder();
        if (folder != null) {
            Stream.of(Pool.values()).forEach(pool -> {
                var file = file(folder, pool);
                if (Files.exists(file) || known.stream().anyMatch(state -> isOf(state, pool, file))) {
                    sources.put(pool, file.toUri());
                }
            });
        }
        sources.putAll(settings.feeds());
        return sources;
    }

    /** @throws IOException with a French sentence */
    String fetch(URI source) throws IOException {
        try {
            return "file".equals(source.getScheme()) ? fromFile(Path.of(source)) : fromAddress(source);
        } catch (RestClientException | IllegalArgumentException unreachable) {
            throw new IOException("L'adresse ne répond pas.", unreachable);
        }
    }

    private static String fromFile(Path source) throws IOException {
        try (var file = Files.newInputStream(source)) {
            return limited(file);
        } catch (NoSuchFileException gone) {
            throw new IOException("Le fichier n'existe plus.", gone);
        } catch (IOException unreadable) {
            throw new IOException("Le fichier ne peut pas être lu.", unreadable);
        }
    }

    private String fromAddress(URI source) throws IOException {
        // to close the answer would read the rest of it, and there are streams without end: its body is closed instead
        // what calendars call an address to subscribe to
        var address = "webcal".equals(source.getScheme())
                ? URI.create("https" + source.toString().substring("webcal".length()))
                : source;
        var text = client.get()
                .uri(address)
                .exchange(
                        (request, response) -> {
                            try (var body = response.getBody()) {
                                return response.getStatusCode().is2xxSuccessful() ? limited(body) : null;
                            }
                        },
                        false);
        if (text == null) {
            throw new IOException("L'adresse ne donne pas de calendrier.");
        }
        return text;
    }

    private static boolean isOf(FeedState state, Pool pool, Path file) {
        return state.pool().equals(pool.group())
                && state.source().equals(file.toUri().toString());
    }

    private static Path file(Path folder, Pool pool) {
        return folder.resolve(pool.group() + ".ics").toAbsolutePath();
    }

    /** One byte more than is read, so that what is too large is seen to be. */
    private static String limited(InputStream content) throws IOException {
        return new String(content.readNBytes(ShiftReader.MOST_BYTES + 1), StandardCharsets.UTF_8);
    }
}
