package fr.vigie.status;

import java.util.List;

/**
 * What is known of a span of time.
 *
 * @param past      interruptions that have begun, the earliest first
 * @param ahead     stops that are announced and that nobody has started yet, the earliest first
 * @param undecided stops whose announced hour has come while another one waits for a decision, the earliest first
 * @param cancelled stops that were announced and do not take place, the earliest first
 */
public record Facts(
        List<Interruption> past,
        List<Interruption> ahead,
        List<Interruption> undecided,
        List<Interruption> cancelled) {}
