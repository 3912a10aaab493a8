package fr.vigie.status.page;

/** What is handed out, in each language. */
enum Paper {
    PAGE("text/html;charset=UTF-8"),
    CALENDAR("text/calendar;charset=UTF-8"),
    FEED("application/atom+xml;charset=UTF-8");

    private final String type;

    Paper(String type) {
        this.type = type;
    }

    String type() {
        return type;
    }
}
