package fr.vigie.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** A manager who reads statements, the printed ones too. */
record StatementReader(int port) {

    private static final String MANAGER = "responsable";

    String get(String address) {
        var answer = Knock.at(port, address).as(MANAGER).get();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    byte[] bytes(String address) throws IOException, InterruptedException {
        var account = (MANAGER + ":" + MANAGER).getBytes(StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(account))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body();
    }

    /** What stands on the paper. */
    String pdf(String address) throws IOException, InterruptedException {
        try (var document = Loader.loadPDF(bytes(address))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
