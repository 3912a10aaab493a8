package fr.vigie.coverage.page;

import fr.vigie.servicetime.WallClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Says instants in French, as someone says them today.
 *
 * @param zone  whose wall clock people look at
 * @param today the day that needs no name
 */
record Said(ZoneId zone, LocalDate today) {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.FRENCH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.FRENCH);

    private static final String UNBROKEN_DASH = "\u2060–\u2060";

    /** What French puts between a word and what explains it; no line begins with it. */
    static final String COLON = "\u00a0: ";

    static Said at(Instant now, ZoneId zone) {
        return new Said(zone, LocalDate.ofInstant(now, zone));
    }

    /** « 09:00 ». */
    String hour(Instant at) {
        return HOUR.format(at.atZone(zone));
    }

    /** « mardi 24 novembre », « dimanche 1er novembre ». */
    String day(LocalDate day) {
        var words = DAY.format(day);
        return day.getDayOfMonth() == 1 ? words.replace(" 1 ", " 1er ") : words;
    }

    /** « de lundi à mardi » for several days, the day itself for one. */
    String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? day(from) : "du " + day(from) + " au " + day(to);
    }

    /** « à 09:00 », « demain à 09:00 », « lundi 30 novembre à 09:00 ». */
    String from(Instant at) {
        var day = LocalDate.ofInstant(at, zone);
        return day.equals(today) ? "à " + hour(at) : named(day) + " à " + hour(at);
    }

    /** « jusqu'à 17:00 », « jusqu'à dimanche 29 novembre, 24:00 ». */
    String until(Instant at) {
        var day = lastDay(at);
        return "jusqu'à " + (day.equals(today) ? "" : named(day) + ", ") + endHour(at);
    }

    /** « mardi 24 novembre, 09:00–13:00 », « du lundi 23 novembre, 09:00 au mardi 24 novembre, 17:00 ». */
    String span(Instant from, Instant to) {
        var first = LocalDate.ofInstant(from, zone);
        var last = lastDay(to);
        return first.equals(last)
                ? day(first) + ", " + hours(from, to)
                : "du " + day(first) + ", " + hour(from) + " au " + day(last) + ", " + endHour(to);
    }

    /** « 09:00–13:00 »; the end of a day is 24:00. */
    String hours(Instant from, Instant to) {
        return hour(from) + "–" + endHour(to);
    }

    /** « 9h–13h », « 8h30–24h », where there is little room. */
    String shortly(Instant from, Instant to) {
        return hours(from, to)
                .replace("–", UNBROKEN_DASH)
                .replace(":", "h")
                .replace("h00", "h")
                .replaceAll("\\b0(\\d)", "$1");
    }

    /** « Sophie Martin, Karim Benali et Marc Lefèvre ». */
    static String list(List<String> names) {
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " et " + names.get(last);
    }

    private String named(LocalDate day) {
        return day.equals(today.plusDays(1)) ? "demain" : day(day);
    }

    private LocalDate lastDay(Instant end) {
        var day = LocalDate.ofInstant(end, zone);
        return isMidnight(end) ? day.minusDays(1) : day;
    }

    private String endHour(Instant end) {
        return isMidnight(end) ? "24:00" : hour(end);
    }

    private boolean isMidnight(Instant end) {
        return end.equals(new WallClock(zone).start(LocalDate.ofInstant(end, zone), LocalTime.MIDNIGHT));
    }
}
