package fr.vigie.engine;

import java.util.Arrays;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.repository.DefaultDeploymentHandler;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever deploys an old file again means it to hold, even if they ask that nothing be deployed twice: the engine looks
 * only for a deployment of the same name, although another may have taken its place since. A release goes by that name
 * alone, so that a start leaves as they are the files that people chose.
 */
class InForceAgain extends DefaultDeploymentHandler {

    private final JdbcClient database;

    private InForceAgain(ProcessEngine engine, JdbcClient database) {
        super(engine);
        this.database = database;
    }

    static void teach(ProcessEngineConfigurationImpl engine, JdbcClient database) {
        engine.setDeploymentHandlerFactory(built -> new InForceAgain(built, database));
    }

    @Override
    public boolean shouldDeployResource(Resource newer, Resource existing) {
        return super.shouldDeployResource(newer, existing) || !isReleased(existing) && !isInForce(existing);
    }

    private boolean isReleased(Resource existing) {
        return Release.NAME.equals(now().getDeploymentManager()
                .findDeploymentById(existing.getDeploymentId())
                .getSource());
    }

    private boolean isInForce(Resource existing) {
        return defined(existing).allMatch(InForceAgain::isLatest)
                && Arrays.equals(existing.getBytes(), newest(existing));
    }

    private static Stream<ResourceDefinition> defined(Resource existing) {
        var deployment = existing.getDeploymentId();
        return Stream.<ResourceDefinition>concat(
                        now().getProcessDefinitionManager().findProcessDefinitionsByDeploymentId(deployment).stream(),
                        now().getDecisionDefinitionManager().findDecisionDefinitionByDeploymentId(deployment).stream())
                .filter(definition -> existing.getName().equals(definition.getResourceName()));
    }

    private static boolean isLatest(ResourceDefinition definition) {
        var latest = definition instanceof ProcessDefinition
                ? now().getProcessDefinitionManager().findLatestProcessDefinitionByKey(definition.getKey())
                : now().getDecisionDefinitionManager().findLatestDecisionDefinitionByKey(definition.getKey());
        return latest != null && definition.getId().equals(latest.getId());
    }

    /** Forms, texts and pages go by the names of their files, whoever deployed them. */
    private byte[] newest(Resource existing) {
        return database.sql("""
                        select file.bytes_ from act_re_deployment deployment
                        join act_ge_bytearray file on file.deployment_id_ = deployment.id_
                        where regexp_replace(file.name_, '.*/', '') = ?
                        order by deployment.deploy_time_ desc, deployment.id_ desc limit 1
                        """)
                .param(DeployedTexts.fileName(existing.getName()))
                .query(byte[].class)
                .single();
    }

    private static CommandContext now() {
        return Context.getCommandContext();
    }
}
