package fr.vigie.intake.chat;

import static fr.vigie.contract.Outside.json;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.Knock;
import fr.vigie.VigieTest;
import fr.vigie.contract.Rows;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A client hears everything that is said, live, in order, once; and goes on where it left off. */
@VigieTest
class StreamTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    ChatCourier courier;

    @Test
    void a_stream_first_says_who_answers_and_then_every_line() {
        var client = Chatter.opening(port, "Rien ne part");

        try (var heard = Heard.of(port, client, null)) {
            assertThat(heard.answer().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            assertThat(heard.answering()).contains("\"open\":", "\"sentence\":", "\"until\":");
            assertThat(heard.line(1)).contains("Rien ne part", "\"ours\":false");
            assertThat(heard.line(2)).contains(client.reference(), "\"ours\":true");

            client.say("Toujours rien ?");
            assertThat(heard.line(3)).contains("Toujours rien ?");
        }
    }

    @Test
    void the_words_of_an_agent_arrive_live_and_once_however_often_they_are_carried() {
        var client = Chatter.opening(port, "Rien ne part");
        try (var heard = Heard.of(port, client, null)) {
            var write = Knock.at(port, "/api/incidents/" + client.reference() + "/messages")
                    .as("support")
                    .post(json(Map.of("text", "Nous regardons,\nun instant.")));
            assertThat(write.statusCode()).as(write.body()).isLessThan(300);

            new Carried(database, courier).all(client.conversation());
            new Carried(database, courier).all(client.conversation());

            assertThat(heard.line(3)).contains("\"kind\":\"MESSAGE\"", "\"text\":\"Nous regardons,\\nun instant.\"");
            assertThat(client.kinds()).containsExactly("CLIENT", "RECORDED", "MESSAGE");
        }
    }

    @Test
    void a_stream_that_broke_goes_on_with_nothing_lost_and_nothing_twice() {
        var client = Chatter.opening(port, "Rien ne part");
        try (var heard = Heard.of(port, client, null)) {
            heard.line(2);
        }
        IntStream.rangeClosed(3, 12).forEach(number -> client.say("message " + number));

        try (var heard = Heard.of(port, client, "2")) {
            heard.line(12);
            assertThat(heard.numbers())
                    .isEqualTo(LongStream.rangeClosed(3, 12).boxed().toList());
        }
        try (var heard = Heard.of(port, client, "no number of ours")) {
            heard.line(12);
            assertThat(heard.numbers()).startsWith(1L);
        }
    }

    @Test
    void many_who_write_at_once_are_all_heard_in_one_order() {
        var client = Chatter.opening(port, "Rien ne part");
        try (var heard = Heard.of(port, client, null)) {
            IntStream.range(0, 12).parallel().forEach(number -> client.say("message " + number));

            heard.line(14);
            assertThat(heard.numbers())
                    .isEqualTo(LongStream.rangeClosed(1, 14).boxed().toList());
        }
        assertThat(client.texts()).doesNotHaveDuplicates();
        assertThat(Rows.count(database, "chat_line where conversation = '" + client.conversation() + "'"))
                .isEqualTo(14);
    }

    @Test
    void no_more_than_a_few_screens_follow_one_conversation() {
        var client = Chatter.opening(port, "Rien ne part");
        var screens = IntStream.range(0, 5)
                .mapToObj(screen -> Heard.of(port, client, null))
                .toList();
        try (var tooMany = Heard.of(port, client, null)) {
            assertThat(screens).extracting(Heard::status).containsOnly(200);
            assertThat(tooMany.status()).isEqualTo(429);
            assertThat(tooMany.answer().headers().firstValue("Retry-After")).hasValue("15");
        }
        screens.forEach(Heard::close);
        assertThat(List.of(client.read(0).statusCode())).containsExactly(200);
    }
}
