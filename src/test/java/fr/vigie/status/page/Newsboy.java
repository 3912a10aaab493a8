package fr.vigie.status.page;

import org.springframework.context.ApplicationContext;

/** Has the page of a running application printed now, for tests outside this room. */
public final class Newsboy {

    private Newsboy() {}

    public static void print(ApplicationContext house) {
        house.getBean(Window.class).refresh();
    }
}
