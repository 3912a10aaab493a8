package fr.vigie.statement;

import fr.vigie.client.Client;
import fr.vigie.client.ClientDirectory;
import fr.vigie.client.KnownServices;
import fr.vigie.client.Language;
import fr.vigie.commitment.ServiceLevels;
import fr.vigie.coverage.HoursHistory;
import fr.vigie.incident.JournalledIncident;
import fr.vigie.incident.JournalledIncidents;
import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.UnknownReference;
import fr.vigie.status.Interruption;
import fr.vigie.status.InterruptionFacts;
import fr.vigie.status.Span;
import fr.vigie.status.Tally;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts the month of a client: incidents by their journal, services by their interruptions. */
@Component
class MonthlyStatements {

    /** More than any client has in a month; what is beyond is refused, as half a month would be no statement. */
    private static final int MOST = 50_000;

    private final JournalledIncidents incidents;
    private final HoursHistory hours;
    private final InterruptionFacts interruptions;
    private final ServiceLevels levels;
    private final KnownServices services;
    private final ClientDirectory directory;

    MonthlyStatements(
            JournalledIncidents incidents,
            HoursHistory hours,
            InterruptionFacts interruptions,
            ServiceLevels levels,
            KnownServices services,
            ClientDirectory directory) {
        this.incidents = incidents;
        this.hours = hours;
        this.interruptions = interruptions;
        this.levels = levels;
        this.services = services;
        this.directory = directory;
    }

    /**
     * @param client by its code; one that has left the directory has its months all the same
     * @throws UnknownReference when there is no such client, and never was
     * @throws BrokenRule       when it has more incidents in this month than can be counted at once
     */
    Statement of(String client, Asked asked) {
        var month = asked.month();
        var known = directory.byCode(client);
        var code = known.map(Client::code).orElse(client);
        var found = code.indexOf('\0') < 0
                ? incidents.of(code, month.from(), month.to(), asked.asOf(), MOST + 1)
                : List.<JournalledIncident>of();
        if (known.isEmpty() && found.isEmpty()) {
            throw new UnknownReference("Ce client n'est pas dans l'annuaire, et n'a aucun incident dans ce mois.");
        }
        if (found.size() > MOST) {
            throw new BrokenRule(
                    "Ce client a plus de " + MOST + " incidents dans ce mois : un relevé ne les compte pas.");
        }
        var then = hours.until(asked.asOf());
        var lines = found.stream()
                .map(incident -> Line.of(incident, then, asked.asOf()))
                .collect(Collectors.partitioningBy(Line::counts));
        var counted = lines.getOrDefault(true, List.of());
        var apart = lines.getOrDefault(false, List.of());
        return new Statement(
                code,
                known.map(Client::name).orElse(code),
                month,
                asked.asOf(),
                runs(asked) || Stream.concat(counted.stream(), apart.stream()).anyMatch(Line::goesOn),
                Row.of(counted),
                counted,
                apart,
                services(asked));
    }

    private static boolean runs(Asked asked) {
        return asked.month().to().isAfter(asked.asOf());
    }

    private Statement.Services services(Asked asked) {
        var passed = asked.month().passed(asked.asOf());
        var facts = interruptions.between(passed.from(), passed.to()).past();
        // a client may say that a service is not back, and then it never was
        var behind = facts.stream()
                .filter(fact -> !fact.planned())
                .map(Interruption::reference)
                .toList();
        return new Statement.Services(
                asked.now(),
                runs(asked)
                        || facts.stream().anyMatch(Interruption::runs)
                        || !incidents.openAmong(behind).isEmpty(),
                rows(passed, facts));
    }

    private List<ServiceRow> rows(Span passed, List<Interruption> facts) {
        var agreed = levels.of(services.ids(), passed.to());
        return services.ids().stream()
                .map(service -> {
                    var level = agreed.get(service);
                    return new ServiceRow(
                            service,
                            services.name(service, Language.FR),
                            Tally.of(service, passed, facts),
                            level == null ? null : level.availability(),
                            facts.stream()
                                    .filter(fact -> fact.concerns(service))
                                    .toList());
                })
                .toList();
    }
}
