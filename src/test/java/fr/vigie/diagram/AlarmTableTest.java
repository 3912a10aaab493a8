package fr.vigie.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmTableTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # host,   service, severity, our service, our severity
            web-1,    api,     4,        ,            critical
            web-1,    api,     warning,  ,
            api-paris,http,    critical, api,         critical
            api-paris,http,    warning,  api,
            sms-gw-2, ping,    down,     sms,         critical
            web-1,    '',      average,  saas,
            db-1,     disk,    disaster, ,            critical
            '',       '',      '',       ,
            """)
    void an_alarm_is_said_in_our_words_and_keeps_its_own_where_the_table_is_empty(
            String host, String service, String severity, @Nullable String ours, @Nullable String gravity)
            throws IOException {
        var engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (var file = Files.newInputStream(Path.of("bpmn/incident/alarm.dmn"))) {
            Map<String, Object> question =
                    Map.of("source", "zabbix", "host", host, "service", service, "severity", severity);

            var row = engine.evaluateDecisionTable(engine.parseDecision("alarm", file), question)
                    .getSingleResult()
                    .getEntryMap();

            assertThat(row.get("service")).isEqualTo(ours);
            assertThat(row.get("severity")).isEqualTo(gravity);
        }
    }
}
