package fr.vigie.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.coverage.Pool;
import fr.vigie.notice.NoticeKind;
import fr.vigie.notice.NoticeKind.Audience;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a template lets people choose from is what the house knows, no more and no less. */
@ExtendWith(NamesTheFile.class)
class TemplateChoicesTest {

    /** What a step or a door of its own tells, or nobody draws: these stand in no list. */
    private static final Set<NoticeKind> TOLD_BY_THEMSELVES = EnumSet.of(
            NoticeKind.ANNOUNCEMENT,
            NoticeKind.MAINTENANCE_ANNOUNCED,
            NoticeKind.MAINTENANCE_MOVED,
            NoticeKind.MAINTENANCE,
            NoticeKind.MAINTENANCE_REPORT,
            NoticeKind.ESCALATED,
            NoticeKind.HANDOVER,
            NoticeKind.POINT,
            NoticeKind.ROTA,
            NoticeKind.DOOR,
            NoticeKind.CHECKUP,
            NoticeKind.INTERRUPTION_DECISION,
            NoticeKind.REPLY,
            NoticeKind.UNDELIVERED,
            NoticeKind.WEBHOOK_TROUBLE,
            NoticeKind.WEBHOOK);

    static Stream<Step> tasksOfPeople() {
        return Step.all().filter(step -> step.node() instanceof UserTask);
    }

    static Stream<Step> tables() {
        return Step.all().filter(step -> step.node() instanceof BusinessRuleTask);
    }

    @Test
    void every_notice_that_a_diagram_can_tell_stands_in_one_list_under_its_own_name() {
        assertThat(Stream.of("notifyClient", "tellMaintenance", "tellAffected", "pageTeam")
                        .flatMap(TemplateChoicesTest::notices))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(TOLD_BY_THEMSELVES)));
    }

    @ParameterizedTest
    @CsvSource({"notifyClient,CLIENT", "tellMaintenance,CLIENT", "tellAffected,CLIENT", "pageTeam,STAFF"})
    void a_step_tells_only_those_to_whom_it_speaks(String delegate, Audience audience) {
        assertThat(notices(delegate)).allMatch(kind -> kind.audience() == audience);
    }

    @Test
    void every_level_of_the_escalation_can_be_chosen() throws ClassNotFoundException {
        var levels = Arrays.stream(Class.forName("fr.vigie.incident.Level").getEnumConstants())
                .map(level -> ((Enum<?>) level).name())
                .toList();

        assertThat(choices("escalate", "level")).containsExactlyInAnyOrderElementsOf(levels);
        assertThat(choices("pageTeam", "level")).containsExactlyInAnyOrder("", "NEXT_IN_ROTA");
    }

    @ParameterizedTest
    @MethodSource("tasksOfPeople")
    void a_task_of_our_diagrams_could_have_been_drawn_with_a_template(Step task) {
        assertThat(Template.all().filter(template -> template.type().equals("bpmn:UserTask")))
                .anyMatch(template -> Stream.of("formRef", "candidateGroups", "dueDate", "followUpDate")
                        .allMatch(name -> fits(template, name, task.attribute(name))));
    }

    @Test
    void the_forms_to_choose_from_are_those_of_the_tasks_and_the_groups_are_teams() {
        assertThat(asked("camunda:formRef"))
                .containsExactlyInAnyOrderElementsOf(tasksOfPeople()
                        .map(task -> task.attribute("formRef"))
                        .distinct()
                        .toList());
        assertThat(asked("camunda:candidateGroups").flatMap(groups -> Stream.of(groups.split(",\\s*"))))
                .containsAll(Stream.of(Pool.values()).map(Pool::group).toList())
                .allMatch(
                        group -> group.equals("managers") || Pool.ofGroup(group).isPresent());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void a_table_of_our_diagrams_could_have_been_asked_with_its_template(Step step) {
        var table = step.attribute("decisionRef");
        var template = Template.all()
                .filter(each -> each.text("id").equals("fr.vigie.decision." + table))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No template asks the table " + table));

        assertThat(Stream.of("decisionRef", "resultVariable", "mapDecisionResult"))
                .allMatch(name -> fits(template, name, step.attribute(name)));
        assertThat(step.inputs())
                .allSatisfy((name, drawn) -> assertThat(
                                Template.allows(template.input(name).orElseThrow(), drawn))
                        .isTrue());
    }

    @Test
    void the_tables_and_procedures_that_templates_name_exist() {
        assertThat(written("camunda:decisionRef")).isNotEmpty().isSubsetOf(Folder.names(".dmn"));
        assertThat(written("calledElement")).isNotEmpty().isSubsetOf(Folder.names(".bpmn"));
    }

    private static boolean fits(Template template, String attribute, @Nullable String drawn) {
        return template.property("camunda:" + attribute)
                .map(property -> property.has("choices")
                        ? Template.allows(property, drawn)
                        : property.path("value").asText().equals(drawn))
                .orElse(drawn == null);
    }

    private static Stream<NoticeKind> notices(String delegate) {
        var question = Template.of(delegate).input("notice").orElseThrow();
        assertThat(Template.choices(question))
                .allSatisfy((kind, label) ->
                        assertThat(label).isEqualTo(NoticeKind.valueOf(kind).label()));
        return Template.choices(question).keySet().stream().map(NoticeKind::valueOf);
    }

    private static Set<String> choices(String delegate, String input) {
        return Template.choices(Template.of(delegate).input(input).orElseThrow())
                .keySet();
    }

    private static Stream<String> asked(String attribute) {
        return Template.all()
                .flatMap(template -> template.property(attribute).stream())
                .flatMap(property -> Template.choices(property).keySet().stream());
    }

    private static Stream<String> written(String attribute) {
        return Template.all()
                .flatMap(template -> template.property(attribute).stream())
                .map(property -> property.path("value").asText());
    }
}
