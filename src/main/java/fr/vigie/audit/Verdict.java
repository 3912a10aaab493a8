package fr.vigie.audit;

import java.util.List;

/**
 * What a check of the whole audit found.
 *
 * @param head     the end of the chain as it stands
 * @param waiting  how many entries wait for their seal, which is normal for moments
 * @param findings what is not as it was written, in French; none when all is well
 */
public record Verdict(Head head, long waiting, List<String> findings) {}
