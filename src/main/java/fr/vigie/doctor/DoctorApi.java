package fr.vigie.doctor;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether all is well, asked at this moment. */
@RestController
@Tag(name = "Contrôle interne")
class DoctorApi {

    private final Doctor doctor;
    private final Clock clock;

    DoctorApi(Doctor doctor, Clock clock) {
        this.doctor = doctor;
        this.clock = clock;
    }

    /**
     * How it is.
     *
     * @param at       when it was asked
     * @param findings what is not as it must be, the worst first; none when all is well
     */
    record Report(Instant at, List<Finding> findings) {}

    @GetMapping("/api/doctor")
    @Operation(summary = "Contrôler que tickets, journal, envois et moteur s'accordent")
    Report look() {
        var now = clock.instant();
        return new Report(now, doctor.look(now));
    }
}
