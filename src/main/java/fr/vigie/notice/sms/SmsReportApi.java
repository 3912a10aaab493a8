package fr.vigie.notice.sms;

import fr.vigie.notice.DeliveryReports;
import fr.vigie.refusal.Unreadable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where iSendPro says what became of an SMS; whoever knows its tracker of 128 bits is believed. */
@RestController
@Tag(name = "Notices")
class SmsReportApi {

    private final SmsSettings.Reports reading;
    private final ObjectProvider<DeliveryReports> reports;

    SmsReportApi(SmsSettings settings, ObjectProvider<DeliveryReports> reports) {
        this.reading = settings.reports();
        this.reports = reports;
    }

    /** @throws Unreadable for what no provider would send; a tracker that nobody knows is answered like any other */
    @RequestMapping(
            path = "/api/deliveries/sms",
            method = {RequestMethod.GET, RequestMethod.POST})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Recevoir l'accusé de réception d'un SMS")
    void report(@RequestParam Map<String, String> told) {
        var tracker = told.getOrDefault("tracker", "").toLowerCase(Locale.ROOT);
        var status = told.getOrDefault(reading.parameter(), "").strip();
        if (!tracker.matches("[0-9a-f]{32}") || !status.matches("[A-Za-z0-9_.-]{1,40}")) {
            throw new Unreadable(
                    "Il faut « tracker », de 32 chiffres hexadécimaux, et « " + reading.parameter() + " ».");
        }
        reports.ifAvailable(known -> tell(known, tracker, status));
    }

    private void tell(DeliveryReports known, String tracker, String status) {
        if (reading.delivered().contains(status)) {
            known.delivered(tracker);
        } else if (reading.failed().contains(status)) {
            known.undelivered(tracker, "L'opérateur n'a pas pu remettre le SMS (code " + status + ").");
        }
    }
}
