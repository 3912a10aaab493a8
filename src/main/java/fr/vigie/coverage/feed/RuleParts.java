package fr.vigie.coverage.feed;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parts of an RRULE, refused where ical4j would answer wrongly or not in our lifetime. */
final class RuleParts {

    private static final int LONGEST = 2_000;
    private static final String NUMBERS = "[+-]?\\d{1,3}(,[+-]?\\d{1,3}){0,400}";
    private static final String WEEKDAY = "([+-]?0?[1-9]\\d?)?(MO|TU|WE|TH|FR|SA|SU)";
    private static final String MONTH = "(0?[1-9]|1[0-2])";
    private static final Map<String, Pattern> KNOWN = Map.ofEntries(
            part("FREQ", "[A-Z]+"),
            part("UNTIL", "[0-9TZ]+"),
            part("COUNT", "0*[1-9]\\d{0,5}"),
            part("INTERVAL", "0*[1-9]\\d{0,3}"),
            part("WKST", "MO|TU|WE|TH|FR|SA|SU"),
            part("BYDAY", WEEKDAY + "(," + WEEKDAY + "){0,80}"),
            part("BYSECOND", NUMBERS),
            part("BYMINUTE", NUMBERS),
            part("BYHOUR", NUMBERS),
            part("BYMONTHDAY", NUMBERS),
            part("BYYEARDAY", NUMBERS),
            part("BYWEEKNO", NUMBERS),
            part("BYMONTH", MONTH + "(," + MONTH + "){0,11}"),
            part("BYSETPOS", NUMBERS));
    private static final double DAYS_OF_A_YEAR = 366;
    private static final double DAYS_OF_A_MONTH = 31;
    private static final double DAYS_OF_A_WEEK = 7;

    private final Map<String, String> parts;
    private final Set<Integer> months;

    private RuleParts(Map<String, String> parts) {
        this.parts = parts;
        this.months = parts.containsKey("BYMONTH") && get("FREQ").equals("WEEKLY") ? numbers("BYMONTH") : Set.of();
    }

    static RuleParts of(String written) {
        var parts = new TreeMap<String, String>();
        for (String part :
                written.length() > LONGEST ? new String[] {""} : written.strip().split(";")) {
            var sides = part.toUpperCase(Locale.ROOT).split("=", 2);
            var known = KNOWN.get(sides[0]);
            if (known == null
                    || !known.matcher(sides[sides.length - 1]).matches()
                    || parts.put(sides[0], sides[sides.length - 1]) != null) {
                throw new BadEvent(notUnderstood(written));
            }
        }
        var read = new RuleParts(parts);
        if (read.isAnsweredWrongly()) {
            throw new BadEvent(notUnderstood(written));
        }
        return read;
    }

    static String notUnderstood(String rule) {
        return "règle de répétition non comprise « " + Text.shown(rule) + " »";
    }

    boolean has(String part) {
        return parts.containsKey(part);
    }

    String get(String part) {
        return parts.getOrDefault(part, "");
    }

    long interval() {
        return has("INTERVAL") ? Long.parseLong(get("INTERVAL")) : 1;
    }

    /** How many candidates, roughly, there are at each step. */
    double weight() {
        var values = parts.entrySet().stream()
                .filter(part -> part.getKey().startsWith("BY") && !part.getKey().equals("BYSETPOS"))
                .mapToDouble(part -> part.getValue().split(",").length)
                .reduce(1, (one, other) -> one * other);
        return values * (has("BYDAY") ? daysTried() : 1);
    }

    /** Whether a start that ical4j found is one: of a week that lies in two months it takes all days or none. */
    boolean keeps(LocalDateTime start) {
        return months.isEmpty() || months.contains(start.getMonthValue());
    }

    /** The rule without what is counted here, and without what ical4j would take from the country of the machine. */
    String forIcal4j() {
        var told = new HashMap<>(parts);
        told.remove("UNTIL");
        told.putIfAbsent("WKST", "MO");
        if (!months.isEmpty()) {
            told.remove("BYMONTH");
        }
        if (get("FREQ").equals("YEARLY") && has("BYMONTHDAY")) {
            told.putIfAbsent(
                    "BYMONTH",
                    IntStream.rangeClosed(1, 12).mapToObj(String::valueOf).collect(Collectors.joining(",")));
        }
        return told.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
    }

    @Override
    public String toString() {
        return parts.toString();
    }

    /** Where ical4j leaves out, adds or forgets days, found by comparing it with python-dateutil on thousands of rules. */
    private boolean isAnsweredWrongly() {
        var numbered = get("BYDAY").matches(".*\\d.*");
        var ofTheYear = has("BYYEARDAY") || has("BYWEEKNO");
        var ofTheMonth = has("BYMONTHDAY");
        var limited = has("COUNT") || has("BYSETPOS");
        return switch (get("FREQ")) {
                    case "HOURLY" -> numbered || ofTheYear || ofTheMonth || has("BYMONTH");
                    case "DAILY" -> numbered || ofTheYear || get("BYMONTHDAY").contains("-");
                    case "WEEKLY" -> numbered || ofTheYear || ofTheMonth || (has("BYMONTH") && limited);
                    case "MONTHLY" -> ofTheYear || (numbered && ofTheMonth);
                    default ->
                        (numbered && (ofTheYear || ofTheMonth))
                                || (ofTheYear && (ofTheMonth || has("BYMONTH")))
                                || (has("BYYEARDAY") && has("BYWEEKNO"))
                                || (has("BYWEEKNO") && !has("BYDAY"));
                }
                || (has("COUNT") && has("UNTIL"));
    }

    /** ical4j tries each day of a period for its weekday. */
    private double daysTried() {
        return switch (get("FREQ")) {
            case "YEARLY" -> has("BYMONTH") ? DAYS_OF_A_MONTH : DAYS_OF_A_YEAR;
            case "MONTHLY" -> DAYS_OF_A_MONTH;
            case "WEEKLY" -> DAYS_OF_A_WEEK;
            default -> 1;
        };
    }

    private Set<Integer> numbers(String part) {
        return Stream.of(get(part).split(",")).map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Map.Entry<String, Pattern> part(String name, String values) {
        return Map.entry(name, Pattern.compile(values));
    }
}
