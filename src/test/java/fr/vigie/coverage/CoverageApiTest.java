package fr.vigie.coverage;

import static fr.vigie.coverage.Demo.paris;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import com.fasterxml.jackson.databind.SerializationFeature;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.Unreadable;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class CoverageApiTest {

    private final Clock clock = Clock.fixed(paris("2026-11-23T18:00+01:00"), ZoneOffset.UTC);
    private final MockMvc api = MockMvcBuilders.standaloneSetup(new CoverageApi(Demo.everybody(), clock))
            .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                    .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build()))
            .build();

    @Test
    void coverage_answers_as_the_contract_says() throws Exception {
        api.perform(get("/api/coverage").param("at", "2026-11-29T12:00+01:00").param("client", "stade"))
                .andExpect(content().json("""
                        {"at": "2026-11-29T11:00:00Z", "businessHours": false,
                         "pools": ["event-on-call", "on-call", "monitoring"], "first": "event-on-call",
                         "duty": [{"pool": "event-on-call", "person": "diane", "until": "2026-11-29T23:00:00Z"},
                                  {"pool": "on-call", "person": "basile", "until": "2026-11-29T23:00:00Z"},
                                  {"pool": "monitoring", "person": "emile", "until": "2026-11-29T23:00:00Z"}],
                         "until": "2026-11-29T23:00:00Z", "hole": "NONE"}
                        """, JsonCompareMode.STRICT));
    }

    @Test
    void without_an_instant_it_answers_for_now() throws Exception {
        api.perform(get("/api/coverage"))
                .andExpect(jsonPath("$.at").value("2026-11-23T17:00:00Z"))
                .andExpect(jsonPath("$.hole").value("PLANNED"));
    }

    @Test
    void a_plus_sign_that_was_not_encoded_is_still_an_offset() throws Exception {
        api.perform(get(URI.create("/api/coverage?at=2026-11-23T10:00:00+01:00")))
                .andExpect(jsonPath("$.first").value("support"));
    }

    @Test
    void holes_are_listed_from_now_on_for_sixty_days() throws Exception {
        api.perform(get("/api/coverage/holes"))
                .andExpect(jsonPath("$[0].from").value("2026-11-23T17:00:00Z"))
                .andExpect(jsonPath("$[0].to").value("2026-11-24T08:00:00Z"))
                .andExpect(jsonPath("$[0].pool").value("on-call"))
                .andExpect(jsonPath("$[0].kind").value("PLANNED"))
                .andExpect(jsonPath("$[-1:].to").value("2027-01-22T17:00:00Z"));
    }

    @Test
    void what_can_not_be_read_and_what_breaks_a_rule_are_refused() {
        assertThatThrownBy(() -> api.perform(get("/api/coverage").param("at", "demain")))
                .hasRootCauseInstanceOf(Unreadable.class)
                .hasMessageContaining("« at »");
        assertThatThrownBy(() -> api.perform(get("/api/coverage/holes")
                        .param("from", "2027-01-01T00:00Z")
                        .param("to", "2026-01-01T00:00Z")))
                .hasRootCauseInstanceOf(BrokenRule.class);
    }
}
