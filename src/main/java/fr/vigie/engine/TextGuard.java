package fr.vigie.engine;

import fr.vigie.notice.TextRule;
import fr.vigie.refusal.BrokenRule;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/** Refuses a deployment with a notice's text that people could not be told. */
@Component
class TextGuard implements Deployer {

    private final TextRule rule;

    TextGuard(TextRule rule) {
        this.rule = rule;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            deployment
                    .getResources()
                    .values()
                    .forEach(resource -> rule.broken(DeployedTexts.fileName(resource.getName()), resource.getBytes())
                            .ifPresent(sentence -> {
                                throw new BrokenRule(sentence);
                            }));
        }
    }
}
