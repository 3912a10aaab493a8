package fr.vigie.intake.mail;

import fr.vigie.intake.Doors;
import fr.vigie.intake.mail.read.Limits;
import fr.vigie.intake.mail.read.MailReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** The mailbox is read where a server is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailboxSettings.class, MailBounds.class})
class MailIntakeConfiguration {

    private static final Logger log = LoggerFactory.getLogger(MailIntakeConfiguration.class);

    @Bean
    @Conditional(HasHost.class)
    MailboxWatch mailboxWatch(MailIntake intake, MailMemory memory, MailboxSettings settings, Doors doors) {
        return new MailboxWatch(new MailRound(intake, memory, settings, doors), settings, doors);
    }

    @Bean
    MailReader mailReader(MailboxSettings settings) {
        var usual = Limits.USUAL;
        return new MailReader(new Limits(
                settings.largest().toBytes(),
                usual.attachment(),
                usual.attachments(),
                usual.depth(),
                usual.parts(),
                usual.header(),
                usual.headers(),
                usual.words(),
                usual.dangerous()));
    }

    @Bean
    MailDoorSign mailDoorSign(MailboxSettings settings) {
        return new MailDoorSign(settings);
    }

    /** Tells the operator at start whether mail comes in. */
    record MailDoorSign(MailboxSettings settings) {

        @EventListener(ApplicationReadyEvent.class)
        void show() {
            if (StringUtils.hasText(settings.host())) {
                log.info("Mail comes in by {}", settings);
            } else {
                log.info("No mail comes in: vigie.intake.mail.host is not set");
            }
        }
    }

    /** Whether a server is named; an empty name is none. */
    static class HasHost implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return StringUtils.hasText(context.getEnvironment().getProperty("vigie.intake.mail.host"));
        }
    }
}
