package fr.vigie.notice.courier;

import fr.vigie.notice.Delivery;
import fr.vigie.notice.Delivery.TryLater;
import fr.vigie.notice.Delivery.Unknown;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** A POST of JSON to a carrier: it ends in time, reads little, follows no redirect, and is tried once. */
public class Call {

    /** How long one may take where nothing shorter is asked for. */
    public static final Duration READ = Duration.ofSeconds(6);

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 64 * 1024;

    private final RestClient client;
    private final URI url;
    private final String carrier;

    /**
     * @param carrier as French sentences name it, with its article: "Le pager"
     * @param url     http or https
     * @param read    how long from the connection until the whole answer is there
     */
    public Call(String carrier, String url, Duration read) {
        this.carrier = carrier;
        this.url = URI.create(url);
        var http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(http);
        requests.setReadTimeout(read);
        this.client = RestClient.builder().requestFactory(requests).build();
    }

    /** @param meaning of the answer, whatever its status */
    public Delivery post(
            Map<String, ?> body, Consumer<HttpHeaders> headers, Function<CarrierAnswer, Delivery> meaning) {
        return send(body, headers, meaning);
    }

    /** The same with JSON that is written already, byte for byte as it was signed. */
    public Delivery post(byte[] json, Consumer<HttpHeaders> headers, Function<CarrierAnswer, Delivery> meaning) {
        return send(json, headers, meaning);
    }

    private Delivery send(Object body, Consumer<HttpHeaders> headers, Function<CarrierAnswer, Delivery> meaning) {
        try {
            var answer = client.post()
                    .uri(url)
                    .contentType(MediaType.APPLICATION_JSON)
                    .accept(MediaType.APPLICATION_JSON)
                    .headers(headers)
                    .body(body)
                    .exchange((request, response) -> read(response));
            return meaning.apply(answer);
        } catch (ResourceAccessException broken) {
            return isBeforeRequest(broken.getCause())
                    ? new TryLater(carrier + " n'est pas joignable.")
                    : new Unknown(carrier + " n'a pas dit à temps s'il a pris le message.");
        }
    }

    private static CarrierAnswer read(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode().value();
        var bytes = response.getBody().readNBytes(MOST_BYTES + 1);
        // what is longer is no answer of a carrier; cut in two it can't be read as one either
        var text = bytes.length > MOST_BYTES ? "" : new String(bytes, StandardCharsets.UTF_8);
        return new CarrierAnswer(status, text);
    }

    private static boolean isBeforeRequest(@Nullable Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException;
    }
}
