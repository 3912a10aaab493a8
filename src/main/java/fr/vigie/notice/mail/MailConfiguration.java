package fr.vigie.notice.mail;

import fr.vigie.notice.Courier;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** Mail leaves by the server that is named, or by this machine's own; the demo sends only where one is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(9);

    @Bean
    @Order(0)
    @Conditional(IsSent.class)
    Courier smtpCourier(MailWriter writer, ObjectProvider<JavaMailSenderImpl> named, Environment environment) {
        return new SmtpCourier(writer, isNamed(environment) ? named.getObject() : ofThisMachine(), PATIENCE);
    }

    private static JavaMailSenderImpl ofThisMachine() {
        var server = new JavaMailSenderImpl();
        server.setHost("localhost");
        server.setPort(25);
        return server;
    }

    private static boolean isNamed(Environment environment) {
        return StringUtils.hasText(environment.getProperty("spring.mail.host"));
    }

    /** Whether mail leaves the machine. */
    static class IsSent implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var environment = context.getEnvironment();
            return environment.getProperty("vigie.mail.enabled", Boolean.class, true)
                    && (isNamed(environment) || !environment.acceptsProfiles(Profiles.of("demo")));
        }
    }
}
