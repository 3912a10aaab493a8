package fr.vigie.problem;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/**
 * What a problem is about.
 *
 * @param foundBy the incident that made us look for it; null where a person did
 * @param service id; null where it touches none in particular
 * @param restricted whether it explains an incident that few may read: what is found out is for the same people
 */
record Subject(
        Origin origin,
        @Column("found_by") @Nullable String foundBy,
        String title,
        @Nullable String service,
        boolean restricted) {

    Subject forFew() {
        return new Subject(origin, foundBy, title, service, true);
    }
}
