package fr.vigie.engine;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** What looks at each command of the engine before its transaction begins; several plugins add theirs, in any order. */
public class Interceptors {

    private Interceptors() {}

    /** Puts one more behind those that are there. */
    public static void add(ProcessEngineConfigurationImpl engine, CommandInterceptor interceptor) {
        var there = engine.getCustomPreCommandInterceptorsTxRequired();
        engine.setCustomPreCommandInterceptorsTxRequired(
                there == null
                        ? List.of(interceptor)
                        : Stream.concat(there.stream(), Stream.of(interceptor)).toList());
    }
}
