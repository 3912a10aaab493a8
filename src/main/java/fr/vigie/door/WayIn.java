package fr.vigie.door;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way to show who one is, beside the name and the password of an account, at every door that asks for one. */
public interface WayIn {

    /** Opens this way at a door. */
    void addTo(HttpSecurity door) throws Exception;
}
