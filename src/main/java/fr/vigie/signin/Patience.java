package fr.vigie.signin;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/** How long the provider of identities is waited for: a person is looking at an empty page meanwhile. */
class Patience {

    static final Duration TO_CONNECT = Duration.ofSeconds(2);
    static final Duration TO_ANSWER = Duration.ofSeconds(5);

    static ClientHttpRequestFactory requests() {
        var client = HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(TO_ANSWER);
        return requests;
    }

    static RestTemplate restTemplate() {
        return new RestTemplate(requests());
    }

    private Patience() {}
}
