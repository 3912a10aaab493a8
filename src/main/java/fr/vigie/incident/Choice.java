package fr.vigie.incident;

/** What a person may choose on an intervention task. */
sealed interface Choice permits Intervention, PriorityChange {}
