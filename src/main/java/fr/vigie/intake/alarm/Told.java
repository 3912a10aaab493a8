package fr.vigie.intake.alarm;

import fr.vigie.incident.Alarm;

/**
 * An alarm as a monitoring system tells it.
 *
 * @param words what the table of alarms is asked with
 */
record Told(Alarm alarm, AlarmWords words) {}
