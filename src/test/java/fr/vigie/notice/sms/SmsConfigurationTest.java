package fr.vigie.notice.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SmsConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(SmsConfiguration.class);

    @Test
    void sms_leave_where_there_is_an_account() {
        application
                .withPropertyValues("vigie.sms.key-id=s3cret", "vigie.sms.sender=Vigie 24")
                .run(context ->
                        assertThat(context.getBean(SmsCourier.class)).hasToString("iSendPro at apirest.isendpro.com"));
        application
                .withPropertyValues("vigie.sms.key-id= ")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(SmsCourier.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vigie.sms.sender=VIG",
                "vigie.sms.sender=Vigie et compagnie",
                "vigie.sms.sender=0123456",
                "vigie.sms.sender=Vigie!",
                "vigie.sms.url=ftp://sms.example",
                "vigie.sms.max-parts=0",
                "vigie.sms.reports.parameter="
            })
    void a_setting_that_can_not_work_is_found_at_start_and_the_key_is_not_shown(String setting) {
        application.withPropertyValues("vigie.sms.key-id=s3cret", setting).run(context -> {
            assertThat(context).hasFailed();
            assertThat(context.getStartupFailure()).hasStackTraceContaining("vigie.sms");
            assertThat(org.assertj.core.util.Throwables.getStackTrace(context.getStartupFailure()))
                    .doesNotContain("s3cret");
        });
    }
}
