package fr.vigie.notice.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.OptionalInt;

/** What iSendPro says of an SMS: an object or an array of them, with a code that is a number or a string. */
class Etat {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Etat() {}

    /** Its code; empty where the body can't be read as an answer of iSendPro. */
    static OptionalInt code(String body) {
        try {
            var etat = JSON.readTree(body).path("etat");
            return code(first(etat.has("etat") ? etat.path("etat") : etat));
        } catch (JsonProcessingException unreadable) {
            return OptionalInt.empty();
        }
    }

    private static JsonNode first(JsonNode etat) {
        return etat.isArray() ? etat.path(0) : etat;
    }

    private static OptionalInt code(JsonNode etat) {
        var code = etat.path("code").asText("").strip();
        return code.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(code)) : OptionalInt.empty();
    }
}
