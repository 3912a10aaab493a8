package fr.vigie.maintenance;

import fr.vigie.client.KnownServices;
import fr.vigie.coverage.Coverage;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.servicetime.FrenchTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a plan must keep: known services, nobody else's window, the clients' notice, and business hours left alone. */
@Component
class PlanRules {

    private static final String BUSINESS_HOURS = "du lundi au vendredi, 9 h - 13 h et 14 h - 17 h";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final KnownServices services;
    private final Maintenances maintenances;
    private final NoticeRules notice;
    private final Coverage coverage;

    PlanRules(KnownServices services, Maintenances maintenances, NoticeRules notice, Coverage coverage) {
        this.services = services;
        this.maintenances = maintenances;
        this.notice = notice;
        this.coverage = coverage;
    }

    /** @throws BrokenRule with a sentence, where we offer no such service */
    void demandKnown(List<String> wanted) {
        if (wanted.isEmpty()) {
            throw new BrokenRule("Dites quels services s'arrêtent (services).");
        }
        wanted.stream().filter(id -> !services.isKnown(id)).findFirst().ifPresent(id -> {
            var shown = id.length() > 40 ? id.substring(0, 40) + "…" : id;
            throw new BrokenRule("Le service « " + shown + " » n'existe pas. Les services sont "
                    + String.join(", ", services.ids()) + ".");
        });
    }

    /** @throws BrokenRule with the other one's reference, where one of the services is to stop then already */
    void demandFree(List<String> wanted, Window window, String reference) {
        overlapped(wanted, window, reference).stream().findFirst().ifPresent(other -> {
            throw new BrokenRule("La fenêtre chevauche celle de la maintenance " + other.reference() + ", "
                    + other.plan().window().inWords() + ", qui touche un même service.");
        });
    }

    /** The other ones for which one of the services is to stop then. */
    List<Maintenance> overlapped(List<String> wanted, Window window, String reference) {
        return maintenances.overlapping(wanted.toArray(String[]::new), window.from(), window.to(), reference);
    }

    /** @throws BrokenRule where the clients can't be told in time, or business hours are touched without a reason */
    Terms terms(Window window, Change change, @Nullable String businessHoursReason, Instant now) {
        var period = notice.of(change);
        var noticeBy = window.daysBefore(period.notice());
        if (period.notice() > 0 && now.isAfter(noticeBy)) {
            throw new BrokenRule("Les clients sont prévenus au moins " + days(period.notice())
                    + " avant : pour cette fenêtre, il fallait les prévenir le " + FrenchTime.dated(noticeBy)
                    + " au plus tard. Choisissez un début à partir du " + FrenchTime.dated(soonest(period, now)) + ".");
        }
        var inBusiness = touchesBusinessHours(window);
        if (inBusiness && businessHoursReason == null) {
            throw new BrokenRule("La fenêtre touche les heures ouvrées (" + BUSINESS_HOURS + ") :"
                    + " dites pourquoi c'est inévitable (businessHoursReason), un responsable devra l'approuver.");
        }
        return new Terms(noticeBy, window.daysBefore(period.reminder()), period.notice() > 0, inBusiness);
    }

    /**
     * Whether another window needs a notice of its own whatever it is to the one before: where that one came and nobody
     * began, and where somebody was not told of it in time and now can be.
     */
    boolean isNew(Maintenance maintenance, Window window, Instant now) {
        return !now.isBefore(maintenance.plan().window().from())
                || !maintenance.promise().toldInTime()
                        && !now.isAfter(window.daysBefore(notice.of(Change.NEW).notice()));
    }

    boolean touchesBusinessHours(Window window) {
        return coverage.calendarFor(null)
                        .businessTime(window.from(), window.to())
                        .compareTo(Duration.ZERO)
                > 0;
    }

    /**
     * The first minute at which a new window may begin.
     *
     * @throws BrokenRule where the table of notice periods can't be used
     */
    Instant soonest(Instant now) {
        return soonest(notice.of(Change.NEW), now);
    }

    /** @throws BrokenRule where what has begun would reach into business hours without a reason */
    Extension extension(Plan begun, Instant end, String why, @Nullable String businessHoursReason) {
        var added = new Window(begun.window().to(), end);
        var inBusiness = touchesBusinessHours(added);
        if (inBusiness && businessHoursReason == null) {
            throw new BrokenRule("La prolongation touche les heures ouvrées (" + BUSINESS_HOURS
                    + ") : dites pourquoi c'est inévitable (businessHoursReason), les responsables en seront alertés.");
        }
        var told = begun.toldEnd() == null ? begun.window().to() : begun.toldEnd();
        var hours = notice.of(Change.EXTENDED).longer();
        return new Extension(
                end,
                why,
                inBusiness ? businessHoursReason : null,
                end.isAfter(told.plus(Duration.ofHours(hours))) ? hours : null);
    }

    private static Instant soonest(NoticeRules.Period period, Instant now) {
        var minute = now.plus(Duration.ofMinutes(1)).minusNanos(1).truncatedTo(ChronoUnit.MINUTES);
        var soonest = minute.atZone(PARIS)
                .toLocalDateTime()
                .plusDays(period.notice())
                .atZone(PARIS)
                .toInstant();
        // in the hour that comes twice the clients are to be told by the first of them
        return Window.daysBefore(soonest, period.notice()).isBefore(now) ? soonest.plus(Duration.ofHours(1)) : soonest;
    }

    private static String days(int number) {
        return number + (number == 1 ? " jour calendaire" : " jours calendaires");
    }
}
