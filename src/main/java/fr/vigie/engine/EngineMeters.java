package fr.vigie.engine;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.metrics.Meter;
import org.camunda.bpm.engine.management.Metrics;
import org.springframework.stereotype.Component;

/**
 * What the engine counts of itself, on this node and since its start. The counts that it keeps in the database begin anew
 * every quarter of an hour; these go on.
 */
@Component
class EngineMeters {

    private static final Map<String, String> JOBS = Map.of(
            Metrics.JOB_SUCCESSFUL, "successful",
            Metrics.JOB_FAILED, "failed",
            Metrics.JOB_ACQUIRED_SUCCESS, "acquired",
            Metrics.JOB_ACQUIRED_FAILURE, "taken by another node",
            Metrics.JOB_EXECUTION_REJECTED, "rejected");

    EngineMeters(ProcessEngine engine, MeterRegistry registry) {
        var counted = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getMetricsRegistry()
                .getDiagnosticsMeters();
        JOBS.forEach((meter, outcome) -> FunctionCounter.builder("vigie.engine.jobs", counted.get(meter), Meter::get)
                .description("Timers and steps of the engine, by what became of them")
                .tag("outcome", outcome)
                .register(registry));
        FunctionCounter.builder("vigie.engine.steps", counted.get(Metrics.ACTIVTY_INSTANCE_START), Meter::get)
                .description("Steps of the diagrams that began")
                .register(registry);
    }
}
