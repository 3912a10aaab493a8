package fr.vigie.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.notice.Answered;
import fr.vigie.notice.MessageIds;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MailConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(MailSenderAutoConfiguration.class, ValidationAutoConfiguration.class))
            .withUserConfiguration(MailConfiguration.class, MailWriter.class)
            .withBean(MessageIds.class, () -> SampleMail.IDS)
            .withBean(Answered.class, () -> SampleMail.NOBODY);

    @Test
    void mail_leaves_by_the_server_that_is_named_or_by_this_machine_s_own() {
        application
                .withPropertyValues("spring.mail.host=smtp.example", "spring.mail.password=s3cret")
                .run(context -> assertThat(context.getBean(SmtpCourier.class)).hasToString("SMTP at smtp.example:25"));
        application.run(
                context -> assertThat(context.getBean(SmtpCourier.class)).hasToString("SMTP at localhost:25"));
        application
                .withPropertyValues("spring.mail.host=")
                .run(context -> assertThat(context.getBean(SmtpCourier.class)).hasToString("SMTP at localhost:25"));
    }

    @Test
    void the_demo_sends_only_by_a_server_that_is_named_and_nobody_where_mail_is_off() {
        application
                .withPropertyValues("spring.profiles.active=demo")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(SmtpCourier.class));
        application
                .withPropertyValues("spring.profiles.active=demo", "spring.mail.host=smtp.example")
                .run(context -> assertThat(context).hasSingleBean(SmtpCourier.class));
        application
                .withPropertyValues("vigie.mail.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(SmtpCourier.class));
    }

    @Test
    void an_address_that_can_not_stand_in_a_mail_is_found_at_start() {
        application
                .withPropertyValues("vigie.mail.from=Vigie")
                .run(context -> assertThat(context).hasFailed());
        application
                .withPropertyValues("vigie.mail.reply-to=a@b.example, c@d.example")
                .run(context -> assertThat(context).hasFailed());
    }
}
