package fr.vigie.maintenance;

import fr.vigie.incident.Agent;
import fr.vigie.incident.Answers;
import fr.vigie.refusal.WrongState;
import fr.vigie.servicetime.FrenchTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What may be asked from outside Tasklist: the drawn step of the procedure does it, so that both doors are one. */
@Component
class CommandDesk {

    private final MaintenanceWorkflow workflow;
    private final MaintenanceDesk requests;
    private final Maintenances maintenances;

    CommandDesk(MaintenanceWorkflow workflow, MaintenanceDesk requests, Maintenances maintenances) {
        this.workflow = workflow;
        this.requests = requests;
        this.maintenances = maintenances;
    }

    /** What can be asked, and where the procedure waits for it. */
    enum Command {
        START("begin"),
        EXTEND("run"),
        FINISH("run"),
        CANCEL("follow"),
        RESCHEDULE("follow");

        private final String step;

        Command(String step) {
            this.step = step;
        }

        /** In the names that this door has: the form of the drawn step has its own. */
        private void demandSaid(Answers said) {
            if (this == EXTEND || this == RESCHEDULE) {
                if (this == RESCHEDULE) {
                    ParisTime.read("from", said.text("newFrom", "Dites le nouveau début (from)."));
                }
                ParisTime.read("to", said.text("newTo", "Dites la nouvelle fin (to)."));
            }
            if (this == EXTEND || this == RESCHEDULE || this == CANCEL) {
                said.text("why", "Dites pourquoi (reason).");
            }
        }

        private void demand(Maintenance maintenance) {
            switch (this) {
                case CANCEL -> maintenance.demandCancellable();
                case RESCHEDULE -> maintenance.demandMovable();
                default -> {}
            }
        }
    }

    /** @return the reference */
    String plan(Map<String, @Nullable Object> filledIn, Agent by) {
        // the engine could not keep what is too long to be read
        Draft.from(new Answers(present(filledIn)));
        return workflow.plan(filledIn, by);
    }

    /** @throws WrongState where it is not the time for that; a {@code BrokenRule} where something is not said */
    void ask(String reference, Command command, Map<String, @Nullable Object> filledIn, Agent by) {
        command.demandSaid(new Answers(present(filledIn)));
        var values = new HashMap<>(filledIn);
        values.put("decision", command.name());
        if (!workflow.complete(reference, command.step, values, by)
                && !(command == Command.CANCEL && cancelBeforehand(reference, values, by))) {
            var maintenance = maintenances.findById(reference).orElseThrow(() -> Maintenances.unknown(reference));
            if (command == Command.CANCEL && maintenance.status() == Status.REQUESTED) {
                requests.drop(reference, String.valueOf(filledIn.get("why")), by);
                return;
            }
            command.demand(maintenance);
            throw new WrongState("La maintenance " + reference + " est "
                    + maintenance.status().label() + " : cela ne se fait pas maintenant" + hint(maintenance, command)
                    + ".");
        }
    }

    /** Nobody has approved it yet, or somebody said no: the same step of the procedure then takes another answer. */
    private boolean cancelBeforehand(String reference, Map<String, @Nullable Object> filledIn, Agent by) {
        var why = filledIn.get("why");
        var refusal = new HashMap<String, @Nullable Object>();
        refusal.put("approved", "CANCEL");
        refusal.put("comment", why);
        var withdrawal = new HashMap<String, @Nullable Object>();
        withdrawal.put("withdrawn", "true");
        withdrawal.put("why", why);
        return workflow.complete(reference, "approve", refusal, by)
                || workflow.complete(reference, "revise", withdrawal, by);
    }

    private static String hint(Maintenance maintenance, Command command) {
        return switch (maintenance.status()) {
            case REQUESTED -> ", planifiez-la d'abord";
            case TO_APPROVE -> ", un responsable doit l'approuver ou la refuser";
            case TO_REVISE -> ", corrigez-la ou retirez-la dans sa tâche";
            case ANNOUNCED ->
                command == Command.START
                        ? ", sa fenêtre commence le "
                                + FrenchTime.dated(maintenance.plan().window().from())
                        : ", elle n'a pas commencé";
            default -> "";
        };
    }

    private static Map<String, Object> present(Map<String, @Nullable Object> filledIn) {
        var values = new HashMap<String, Object>();
        filledIn.forEach((name, value) -> {
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }
}
