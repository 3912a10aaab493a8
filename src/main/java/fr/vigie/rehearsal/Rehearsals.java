package fr.vigie.rehearsal;

import fr.vigie.procedure.Procedures;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.TooOften;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rehearses edited files beside what is deployed, one rehearsal at a time. */
@Component
class Rehearsals {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final Procedures procedures;
    private final DeployedFiles deployed;
    private final Scripts scripts;
    private final Child child;
    private final AtomicBoolean busy = new AtomicBoolean();

    Rehearsals(Procedures procedures, DeployedFiles deployed, Scripts scripts, Child child) {
        this.procedures = procedures;
        this.deployed = deployed;
        this.scripts = scripts;
        this.child = child;
    }

    /**
     * Begins one.
     *
     * @throws BrokenRule where there is nothing to rehearse, or the load is out of bounds
     * @throws Refused    where these files could not be deployed
     * @throws TooOften   where another one is being played
     */
    Ongoing begin(Map<String, byte[]> files, Load described) {
        var load = described.said();
        var today = deployed.current();
        var edited = new LinkedHashMap<>(files);
        edited.keySet().retainAll(today.keySet());
        if (edited.isEmpty()) {
            throw new BrokenRule("Rien à répéter : seul le traitement des incidents se répète. Joignez au moins un"
                    + " fichier modifié parmi " + sorted(today.keySet()) + ".");
        }
        var findings = procedures.check(files);
        if (!findings.isEmpty()) {
            throw new Refused(findings);
        }
        var written = scripts.write(load, today, edited);
        if (!busy.compareAndSet(false, true)) {
            throw new TooOften("Une répétition est déjà en cours ; réessayez quand elle sera finie.", PAUSE);
        }
        var others = new TreeSet<>(files.keySet());
        others.removeAll(today.keySet());
        var notes = notes(others, written.notes());
        var progress = new Progress();
        return new Ongoing(progress, Child.aside(() -> play(written.script(), progress, notes)));
    }

    private Compared play(Script script, Progress progress, List<String> notes) {
        try {
            var both = child.play(script, progress);
            return new Compared(both.today(), both.edited(), notes);
        } finally {
            busy.set(false);
        }
    }

    private static List<String> notes(Set<String> others, List<String> ofTheScript) {
        var notes = new ArrayList<>(ofTheScript);
        if (!others.isEmpty()) {
            notes.add("Seul le traitement des incidents se répète. Joints mais pas répétés : " + sorted(others) + ".");
        }
        return notes;
    }

    private static String sorted(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
