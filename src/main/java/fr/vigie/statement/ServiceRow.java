package fr.vigie.statement;

import fr.vigie.status.Interruption;
import fr.vigie.status.Tally;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one service did for everybody.
 *
 * @param agreed  in percent; null where nothing was agreed
 * @param periods when it was interrupted, for whatever reason
 */
record ServiceRow(
        String service, String name, Tally tally, @Nullable BigDecimal agreed, List<Interruption> periods) {

    /** Whether it was there as agreed; null where that is not known. */
    @Nullable
    Boolean kept() {
        return agreed == null || tally.availability().isEmpty() ? null : tally.keeps(agreed);
    }
}
