package fr.vigie.maintenance;

import fr.vigie.document.Telling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a maintenance, as its journal tells it. Every word in it is plain text; instants are on the wall clock of
 * Paris.
 *
 * @param askedFor why somebody asked for it before it was planned, where the reason is another one
 * @param window   as clients were told before it began
 * @param noticeBy when every client was to be told
 * @param lasted   from its beginning to its end, or until now
 * @param kept     whether what clients were promised was kept, in words
 * @param stopped  how long each service was stopped
 */
record MaintenanceReport(
        String reference,
        String title,
        String status,
        String reason,
        @Nullable String askedFor,
        @Nullable String effect,
        @Nullable String businessHours,
        @Nullable String plannedBy,
        @Nullable String approvedBy,
        @Nullable String window,
        @Nullable String noticeBy,
        @Nullable String startedAt,
        @Nullable String finishedAt,
        @Nullable String lasted,
        String kept,
        @Nullable String incidents,
        String composedAt,
        List<Client> clients,
        List<Stopped> stopped,
        List<Alarm> alarms,
        List<Telling> told,
        List<Moment> extensions,
        List<Moment> timeline) {

    /** Whether there is anything to put into a table. */
    boolean hasClients() {
        return !clients.isEmpty();
    }

    boolean hasStopped() {
        return !stopped.isEmpty();
    }

    boolean hasAlarms() {
        return !alarms.isEmpty();
    }

    /** A client that it concerned, and since when it was told. */
    record Client(String name, String toldAt, String how, String inTime) {}

    /** A service, and for how many minutes it was stopped: as announced, and beyond. */
    record Stopped(String service, long announced, long beyond) {}

    /** Something that alarmed meanwhile. */
    record Alarm(String since, String subject, String service, int times, String became) {}

    /** Something that happened. */
    record Moment(String at, String who, String text) {}
}
