package fr.vigie;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.data.repository.Repository;

/** What makes a delegate a door and not a room: it reads, asks its desk, and lets the process remember. */
class Delegates {

    static final Class<?> JAVA_DELEGATE = JavaDelegate.class;

    private static final int MOST_METHODS = 3;
    private static final int MOST_DESK_CALLS = 3;

    static final ArchCondition<JavaClass> BE_JAVA_DELEGATES = ArchConditions.beAssignableTo(JavaDelegate.class);

    static final ArchCondition<JavaClass> BE_THIN = atMost(MOST_METHODS, "methods", Delegates::methods)
            .and(atMost(MOST_DESK_CALLS, "calls on a desk", Delegates::deskCalls));

    static final ArchCondition<JavaClass> LEAVE_DATA_TO_THE_DESK = ArchConditions.<JavaClass>never(
            ArchConditions.dependOnClassesThat(JavaClass.Predicates.assignableTo(Repository.class)
                    .or(JavaClass.Predicates.resideInAnyPackage(
                            "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.springframework.data.."))));

    private Delegates() {}

    private static long methods(JavaClass delegate) {
        return delegate.getMethods().stream().filter(Delegates::isWritten).count();
    }

    private static long deskCalls(JavaClass delegate) {
        return delegate.getMethodCallsFromSelf().stream()
                .filter(call -> call.getTargetOwner().getSimpleName().endsWith("Desk"))
                .count();
    }

    private static boolean isWritten(JavaMethod method) {
        return !method.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static ArchCondition<JavaClass> atMost(int most, String what, Function<JavaClass, Long> count) {
        return new ArchCondition<>("have at most " + most + " " + what) {
            @Override
            public void check(JavaClass delegate, ConditionEvents events) {
                long counted = count.apply(delegate);
                events.add(new SimpleConditionEvent(
                        delegate, counted <= most, delegate.getName() + " has " + counted + " " + what));
            }
        };
    }
}
