package fr.vigie.intake.mail;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much may come in by mail before it is held together; nothing is dropped beyond it.
 *
 * @param tickets how many of them are opened
 * @param files   how many bytes of files are kept, the messages as they came included
 */
@ConfigurationProperties("vigie.intake.mail.bounds")
@Validated
record MailBounds(
        @Valid @DefaultValue Tickets tickets,
        @Valid @DefaultValue Files files) {

    /**
     * How many tickets mails open in an hour; those that follow are collected in one.
     *
     * @param ofSender    from one address
     * @param ofStrangers from all those together who are neither a client's nor ours
     * @param overall     from everybody
     */
    record Tickets(
            @DefaultValue("60") @Min(1) int ofSender,
            @DefaultValue("30") @Min(1) int ofStrangers,
            @DefaultValue("300") @Min(1) int overall) {}

    /**
     * How many bytes are kept in 24 hours; of what follows, name and size.
     *
     * @param ofSender    from one address
     * @param ofStrangers from all those together who are neither a client's nor ours
     * @param overall     from everybody
     */
    record Files(
            @DefaultValue("200MB") @NotNull DataSize ofSender,
            @DefaultValue("500MB") @NotNull DataSize ofStrangers,
            @DefaultValue("4GB") @NotNull DataSize overall) {}
}
