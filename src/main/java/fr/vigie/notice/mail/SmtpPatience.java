package fr.vigie.notice.mail;

import java.time.Duration;
import java.util.Map;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** How long a mail server may let us wait, whatever was configured; shorter is allowed, no limit is not. */
class SmtpPatience {

    private static final Map<String, Duration> LONGEST = Map.of(
            "connectiontimeout", Duration.ofSeconds(3),
            "timeout", Duration.ofSeconds(8),
            "writetimeout", Duration.ofSeconds(8));

    private SmtpPatience() {}

    static JavaMailSenderImpl limit(JavaMailSenderImpl server) {
        var properties = server.getJavaMailProperties();
        LONGEST.forEach((name, longest) -> {
            var key = "mail." + protocol(server) + "." + name;
            properties.setProperty(key, shorter(properties.getProperty(key, ""), longest.toMillis()));
        });
        return server;
    }

    static String protocol(JavaMailSenderImpl server) {
        var protocol = server.getProtocol();
        return protocol == null ? "smtp" : protocol;
    }

    private static String shorter(String configured, long longest) {
        var isShorter = configured.matches("[0-9]{1,9}")
                && Long.parseLong(configured) > 0
                && Long.parseLong(configured) < longest;
        return isShorter ? configured : String.valueOf(longest);
    }
}
