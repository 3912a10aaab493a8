package fr.vigie.notice.sms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.notice.DeliveryReports;
import fr.vigie.notice.SampleLetter;
import fr.vigie.refusal.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class SmsReportApiTest {

    private final List<String> heard = new ArrayList<>();

    @Test
    void the_outbox_hears_what_arrived_and_what_will_not() {
        api().report(Map.of("tracker", SampleLetter.TRACKER, "statut", "0", "date", "2026-11-23"));
        api().report(Map.of("tracker", SampleLetter.TRACKER.toUpperCase(java.util.Locale.ROOT), "statut", "failed"));
        api().report(Map.of("tracker", SampleLetter.TRACKER, "statut", "en-cours"));

        assertThat(heard)
                .containsExactly(
                        SampleLetter.TRACKER,
                        SampleLetter.TRACKER + ": L'opérateur n'a pas pu remettre le SMS (code failed).");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "none, 0",
                "0f8fad5b, 0",
                "0f8fad5b-d9cb-469f-a165-70867728950e, 0",
                "0f8fad5bd9cb469fa16570867728950e, none",
                "0f8fad5bd9cb469fa16570867728950e, ''",
                "0f8fad5bd9cb469fa16570867728950e, <b>"
            })
    void what_no_provider_would_send_is_refused(String tracker, String status) {
        var told = new java.util.HashMap<String, String>();
        if (tracker != null) {
            told.put("tracker", tracker);
        }
        if (status != null) {
            told.put("statut", status);
        }

        assertThatThrownBy(() -> api().report(told)).isInstanceOf(Unreadable.class);
        assertThat(heard).isEmpty();
    }

    @Test
    void without_an_outbox_that_listens_the_provider_is_answered_all_the_same() {
        var nobody = new StaticListableBeanFactory().getBeanProvider(DeliveryReports.class);

        new SmsReportApi(settings(), nobody).report(Map.of("tracker", SampleLetter.TRACKER, "statut", "0"));
    }

    private SmsReportApi api() {
        var beans = new StaticListableBeanFactory(Map.of("reports", new DeliveryReports() {
            @Override
            public void delivered(String receipt) {
                heard.add(receipt);
            }

            @Override
            public boolean undelivered(String receipt, String why) {
                return heard.add(receipt + ": " + why);
            }

            @Override
            public void delayed(String receipt, String why) {
                heard.add(receipt + " waits: " + why);
            }

            @Override
            public void seen(String receipt) {
                heard.add(receipt + " seen");
            }

            @Override
            public boolean knows(String receipt) {
                return true;
            }
        }));
        return new SmsReportApi(settings(), beans.getBeanProvider(DeliveryReports.class));
    }

    private static SmsSettings settings() {
        return new SmsSettings(
                null,
                "https://sms.example",
                null,
                Set.of(),
                3,
                new SmsSettings.Reports("statut", Set.of("0"), Set.of("failed")));
    }
}
