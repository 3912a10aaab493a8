package fr.vigie.intake.chat;

import fr.vigie.client.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** An hour in Paris as somebody says it today: « 17 h », « demain à 9 h », « lundi à 9 h ». */
final class SaidHour {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final int DAYS_OF_A_WEEK = 7;

    private SaidHour() {}

    static String of(Instant at, Instant now, Language language) {
        var time = at.atZone(PARIS);
        var today = LocalDate.ofInstant(now, PARIS);
        var days = ChronoUnit.DAYS.between(today, time.toLocalDate());
        return language == Language.EN ? english(time, days) : french(time, days);
    }

    private static String french(ZonedDateTime time, long days) {
        var hour = time.getHour() + " h" + (time.getMinute() == 0 ? "" : " %02d".formatted(time.getMinute()));
        if (days == 0) {
            return hour;
        }
        return (days == 1 ? "demain" : day(time, days, Language.FR)) + " à " + hour;
    }

    private static String english(ZonedDateTime time, long days) {
        var hour = "%02d:%02d".formatted(time.getHour(), time.getMinute()) + " (Paris time)";
        if (days == 0) {
            return hour;
        }
        return (days == 1 ? "tomorrow" : day(time, days, Language.EN)) + " at " + hour;
    }

    private static String day(ZonedDateTime time, long days, Language language) {
        var form = DateTimeFormatter.ofPattern(days < DAYS_OF_A_WEEK ? "EEEE" : "EEEE d MMMM", language.locale());
        var said = form.format(time);
        return language == Language.FR && time.getDayOfMonth() == 1 ? said.replace(" 1 ", " 1er ") : said;
    }
}
