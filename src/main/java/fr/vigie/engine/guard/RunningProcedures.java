package fr.vigie.engine.guard;

import fr.vigie.procedure.Finding;
import fr.vigie.procedure.Procedures;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Asks the guard about files that nobody deploys yet. */
@Component
class RunningProcedures implements Procedures {

    private final ProcessEngine engine;
    private final Guard guard;

    RunningProcedures(ProcessEngine engine, Guard guard) {
        this.engine = engine;
        this.guard = guard;
    }

    @Override
    public List<Finding> check(Map<String, byte[]> files) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> guard.look(files));
    }
}
