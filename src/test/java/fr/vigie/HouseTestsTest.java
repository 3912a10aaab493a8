package fr.vigie;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;

/** Keeps the tests quick and certain: none of them waits for time to pass. */
@AnalyzeClasses(packages = "fr.vigie", importOptions = OnlyIncludeTests.class)
class HouseTestsTest {

    @ArchTest
    void no_test_sleeps(JavaClasses tests) {
        noClasses().should(accessTargetWhere(BareClock.SLEEPS)).check(tests);
    }

    @ArchTest
    void a_test_that_opens_a_browser_runs_when_no_other_does(JavaClasses tests) {
        noClasses()
                .that()
                .areNotMetaAnnotatedWith(InBrowser.class)
                .should()
                .callMethod(Browser.class, "open")
                .check(tests);
    }
}
