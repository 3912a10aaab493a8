package fr.vigie.doctor;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who watches Vigie from outside.
 *
 * @param heartbeat the address that is called after every look, as long as what we promise happens; null: nobody watches
 */
@ConfigurationProperties("vigie.doctor")
record DoctorSettings(@Nullable URI heartbeat) {

    /** Whoever knows the address may call it. */
    @Override
    public String toString() {
        return "DoctorSettings[watched=" + (heartbeat != null) + "]";
    }
}
