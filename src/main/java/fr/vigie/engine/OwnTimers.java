package fr.vigie.engine;

import fr.vigie.servicetime.ClientCalendars;
import java.time.Clock;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Teaches an engine the delays as we draw them. */
public final class OwnTimers {

    private OwnTimers() {}

    /** @param clock the one that the engine's jobs go by */
    public static void teach(ProcessEngineConfigurationImpl engine, ClientCalendars calendars, Clock clock) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("calendars", calendars);
        teach(engine, new DrawnDelays(beans.getBeanProvider(ClientCalendars.class), clock));
    }

    static void teach(ProcessEngineConfigurationImpl engine, DrawnDelays delays) {
        var calendars = new MapBusinessCalendarManager();
        calendars.addBusinessCalendar(DurationBusinessCalendar.NAME, delays);
        calendars.addBusinessCalendar(DueDateBusinessCalendar.NAME, new DueDateBusinessCalendar());
        calendars.addBusinessCalendar(CycleBusinessCalendar.NAME, new CycleBusinessCalendar());
        engine.setBusinessCalendarManager(calendars);
        engine.setBpmnParseFactory(parser -> new DrawnDelayParse(parser, delays));
    }
}
