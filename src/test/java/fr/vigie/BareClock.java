package fr.vigie;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;

/** The ways of Java to learn the time, or let it pass, that no test can move by hand. */
class BareClock {

    private static final Set<String> SLEEPERS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.Thread.sleep",
            "java.util.concurrent.TimeUnit.sleep",
            "java.util.Calendar.getInstance",
            "org.camunda.bpm.engine.impl.util.ClockUtil.getCurrentTime");

    static final DescribedPredicate<JavaAccess<?>> IS_READ =
            DescribedPredicate.describe("a bare clock is read", BareClock::isRead);

    static final DescribedPredicate<JavaAccess<?>> SLEEPS = DescribedPredicate.describe(
            "it sleeps", call -> name(call).endsWith(".sleep") && SLEEPERS.contains(name(call)));

    /** Only the root wiring makes a clock; everybody else is given it. */
    static final DescribedPredicate<JavaAccess<?>> IS_MADE = DescribedPredicate.describe(
            "a system clock is made",
            call -> call.getTargetOwner().isEquivalentTo(Clock.class)
                    && call.getTarget().getName().startsWith("system"));

    private BareClock() {}

    private static boolean isRead(JavaAccess<?> call) {
        return SLEEPERS.contains(name(call)) || isNow(call) || isDateOfNow(call);
    }

    private static boolean isNow(JavaAccess<?> call) {
        return call.getTarget().getName().equals("now")
                && call.getTargetOwner().getPackageName().startsWith("java.time")
                && parameters(call).stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isDateOfNow(JavaAccess<?> call) {
        return call.getTarget().getName().equals("<init>")
                && parameters(call).isEmpty()
                && Set.of(Date.class.getName(), GregorianCalendar.class.getName())
                        .contains(call.getTargetOwner().getName());
    }

    private static List<JavaClass> parameters(JavaAccess<?> call) {
        return call.getTarget() instanceof CodeUnitAccessTarget target ? target.getRawParameterTypes() : List.of();
    }

    private static String name(JavaAccess<?> call) {
        return call.getTargetOwner().getName() + "." + call.getTarget().getName();
    }
}
