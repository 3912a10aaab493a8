package fr.vigie.doctor;

import fr.vigie.audit.Verification;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code java -jar vigie.jar audit}: reads the whole audit of a database, whether or not a node runs on it, and says in its
 * log whether each entry and each line of a journal is the one that was written.
 */
public class AuditCommand {

    /** What stands in front of its settings. */
    public static final String NAME = "audit";

    private static final String HEAD = "head";
    private static final String SEAL = "[0-9a-f]{64}";
    private static final Logger log = LoggerFactory.getLogger(AuditCommand.class);

    private AuditCommand() {}

    /**
     * @param settings where the database is, as for the doctor; {@code --head=} and a seal that was noted earlier, to prove
     *     that it is still part of the chain
     * @return what the process ends with: 0 where all is well, 1 where not, 2 where nothing can be asked
     */
    public static int run(List<String> settings) {
        return AskedDatabase.ask(settings, (database, environment) -> {
            var noted = environment.getProperty(HEAD);
            if (noted != null && !noted.matches(SEAL)) {
                log.error("Une empreinte (--head=) compte 64 chiffres hexadécimaux, en minuscules.");
                return 2;
            }
            return verify(database, noted);
        });
    }

    private static int verify(DataSource database, @Nullable String noted) {
        var verdict = new Verification(database).verify(noted);
        verdict.findings().forEach(log::warn);
        log.info(
                "Audit : {} faits scellés, {} en attente ; empreinte de tête {}",
                verdict.head().seals(),
                verdict.waiting(),
                verdict.head().hash());
        log.info(
                verdict.findings().isEmpty()
                        ? "Chaque fait et chaque ligne des journaux est tel qu'il fut écrit."
                        : "Anomalies : " + verdict.findings().size());
        return verdict.findings().isEmpty() ? 0 : 1;
    }
}
