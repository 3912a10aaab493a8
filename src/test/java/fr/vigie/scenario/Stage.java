package fr.vigie.scenario;

import fr.vigie.incident.IncidentDesk;
import fr.vigie.incident.ReportDesk;
import fr.vigie.incident.StoryIncidents;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where a story is played. */
record Stage(
        Time time,
        People people,
        ProcessEngine engine,
        ReportDesk reports,
        IncidentDesk desk,
        StoryIncidents incidents,
        JdbcClient database) {}
