package fr.vigie.engine.access;

import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig;
import org.glassfish.jersey.jackson.JacksonFeature;
import org.springframework.stereotype.Component;

/** The engine's REST API as it comes, except that {@link EngineAnswers} answers for what fails. */
@Component
class EngineRest extends CamundaJerseyResourceConfig {

    @Override
    protected void registerCamundaRestResources() {
        registerClasses(CamundaRestResources.getResourceClasses());
        CamundaRestResources.getConfigurationClasses().stream()
                // two mappers for one failure: which of them is asked would be chance
                .filter(part -> !ExceptionMapper.class.isAssignableFrom(part))
                .forEach(this::register);
        register(JacksonFeature.withoutExceptionMappers());
        register(EngineAnswers.class);
    }
}
