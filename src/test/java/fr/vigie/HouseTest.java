package fr.vigie;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.never;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.core.ApplicationModules;

/** Keeps the house as it was planned: which room may know which, where the engine may be seen, and whose clock is read. */
@AnalyzeClasses(packages = "fr.vigie", importOptions = DoNotIncludeTests.class)
class HouseTest {

    @ArchTest
    void every_room_is_on_the_plan(JavaClasses house) {
        assertThat(house.stream().map(Rooms::of).distinct()).isSubsetOf(Rooms.planned());
    }

    @ArchTest
    void a_room_knows_only_the_rooms_that_the_plan_lets_it_know(JavaClasses house) {
        classes().should(Rooms.knowOnlyTheirNeighbours()).check(house);
    }

    @ArchTest
    void nothing_inside_a_room_is_used_from_outside_and_no_two_rooms_need_each_other(JavaClasses house) {
        ApplicationModules.of(Vigie.class).verify();
    }

    @ArchTest
    void hours_and_promises_stand_on_plain_java(JavaClasses house) {
        classes()
                .that()
                .resideInAnyPackage("fr.vigie.servicetime..", "fr.vigie.commitment..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify.annotations..", "fr.vigie.servicetime..", "fr.vigie.commitment..")
                .check(house);
    }

    @ArchTest
    void only_delegates_workflows_and_the_engine_room_see_the_engine(JavaClasses house) {
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.vigie.engine..")
                .and(describe("are neither a delegate nor a workflow", HouseTest::isNoDoorOfTheEngine))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(house);
    }

    @ArchTest
    void a_delegate_reads_what_was_filled_in_and_calls_a_desk(JavaClasses house) {
        classes()
                .that()
                .haveSimpleNameEndingWith("Delegate")
                .should(Delegates.BE_JAVA_DELEGATES)
                .andShould(Delegates.BE_THIN)
                .andShould(Delegates.LEAVE_DATA_TO_THE_DESK)
                .check(house);
        classes()
                .that()
                .areAssignableTo(Delegates.JAVA_DELEGATE)
                .should()
                .haveSimpleNameEndingWith("Delegate")
                .check(house);
    }

    @ArchTest
    void the_time_is_asked_of_the_clock_and_nobody_sleeps(JavaClasses house) {
        classes().should(never(accessTargetWhere(BareClock.IS_READ))).check(house);
        noClasses()
                .that()
                .resideOutsideOfPackage("fr.vigie")
                .should(accessTargetWhere(BareClock.IS_MADE))
                .check(house);
    }

    @ArchTest
    void what_an_object_needs_is_given_to_its_constructor(JavaClasses house) {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(house);
    }

    @ArchTest
    void names_say_what_a_class_is_for(JavaClasses house) {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|ServiceImpl|Impl|Utils?|Helpers?|Manager)")
                .orShould()
                .resideInAnyPackage("..util..", "..utils..", "..helper..", "..common..")
                .check(house);
    }

    @ArchTest
    void every_package_says_that_null_is_marked(JavaClasses house) {
        assertThat(house.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(room -> assertThat(isNullMarked(room))
                        .as("package-info of %s has @NullMarked", room.getName())
                        .isTrue());
    }

    @ArchTest
    void nobody_prints(JavaClasses house) {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(house);
    }

    private static boolean isNullMarked(JavaPackage room) {
        return room.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }

    private static boolean isNoDoorOfTheEngine(JavaClass type) {
        var name = type.getFullName().replaceAll("\\$.*", "");
        return !name.endsWith("Delegate") && !name.endsWith("Workflow");
    }
}
