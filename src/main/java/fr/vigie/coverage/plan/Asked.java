package fr.vigie.coverage.plan;

import fr.vigie.client.Carrier;
import fr.vigie.coverage.Pool;
import fr.vigie.coverage.Rotation.Every;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What managers ask to be planned, as they send it; {@link Draft} reads it. */
final class Asked {

    private Asked() {}

    record OfRotation(
            @Nullable Pool pool,
            @Nullable List<@Nullable String> people,
            @Nullable LocalDate from,
            @Nullable LocalTime handOver,
            @Nullable Every every,
            @Nullable Integer together) {}

    record OfShift(
            @Nullable Pool pool,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to,
            @Nullable List<@Nullable String> people) {}

    /** @param insteadOf whose place they take; everybody's where it is not said */
    record OfReplacement(
            @Nullable Pool pool,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to,
            @Nullable String insteadOf,
            @Nullable List<@Nullable String> people) {}

    /** One person's turn in a swap. */
    record Side(
            @Nullable String person,
            @Nullable OffsetDateTime from,
            @Nullable OffsetDateTime to) {}

    record OfSwap(
            @Nullable Pool pool,
            @Nullable Side one,
            @Nullable Side other) {}

    record OfEvent(
            @Nullable String name,
            @Nullable String place,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Set<@Nullable String> clients,
            @Nullable List<@Nullable String> people) {}

    /** @param hours when support is there on that day; nobody is there where the list is empty */
    record OfDay(@Nullable String reason, @Nullable List<@Nullable OfHours> hours) {}

    record OfHours(@Nullable LocalTime from, @Nullable LocalTime to) {}

    record OfPerson(
            @Nullable String email,
            @Nullable String mobile,
            @Nullable List<@Nullable Carrier> carriers) {}
}
