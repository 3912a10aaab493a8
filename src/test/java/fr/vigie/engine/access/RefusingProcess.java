package fr.vigie.engine.access;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.TooLarge;
import fr.vigie.refusal.UnknownReference;
import fr.vigie.refusal.WrongState;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Small processes to try the locks on: one that refuses what its variable names, and a stand-in for the real one. */
@TestConfiguration(proxyBeanMethods = false)
class RefusingProcess {

    @Bean
    Refusing refusing() {
        return new Refusing();
    }

    @Bean
    CommandLineRunner deployed(RepositoryService repository) {
        return arguments -> {
            var refusing = Bpmn.createExecutableProcess("refusing")
                    .camundaHistoryTimeToLive(1)
                    .startEvent()
                    .serviceTask()
                    .camundaDelegateExpression("#{refusing}")
                    .userTask("wait")
                    .camundaCandidateGroups("support")
                    .serviceTask()
                    .camundaDelegateExpression("#{refusing}")
                    .endEvent()
                    .done();
            repository
                    .createDeployment()
                    .addModelInstance("refusing.bpmn", refusing)
                    .deploy();
            var incident = Bpmn.createExecutableProcess("incident")
                    .camundaHistoryTimeToLive(1)
                    .startEvent()
                    .userTask("diagnose")
                    .camundaCandidateGroups("support")
                    .boundaryEvent("late")
                    .cancelActivity(false)
                    .timerWithDuration("PT15M")
                    .endEvent()
                    .moveToActivity("diagnose")
                    .userTask("confirm")
                    .camundaCandidateGroups("support")
                    .boundaryEvent("silent")
                    .timerWithDuration("PT1H")
                    .endEvent()
                    .moveToActivity("confirm")
                    .endEvent()
                    .done();
            repository
                    .createDeployment()
                    .addModelInstance("incident.bpmn", incident)
                    .deploy();
        };
    }

    /** Throws what the variable {@code refuse} names. */
    public static class Refusing implements JavaDelegate {
        @Override
        public void execute(DelegateExecution execution) {
            var refusal = refusal(String.valueOf(execution.getVariable("refuse")));
            if (refusal != null) {
                throw refusal;
            }
        }

        private static @Nullable RuntimeException refusal(String kind) {
            return switch (kind) {
                case "rule" -> new BrokenRule("La priorité va de 1 à 5.");
                case "state" -> new WrongState("Le ticket est déjà ouvert.");
                case "reference" -> new UnknownReference("Le client X n'existe pas.");
                case "size" -> new TooLarge("Trop long.");
                case "wrapped" -> new IllegalStateException("inside", refusal("rule"));
                case "fault" -> new IllegalStateException("inside");
                default -> null;
            };
        }
    }
}
