package fr.vigie.door;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often somebody may be wrong about a password or a token.
 *
 * @param ofAccount different wrong ones for one account from one address
 * @param ofAddress different wrong ones from one address altogether
 * @param per       in that time; they come back one by one
 */
@ConfigurationProperties("vigie.attempts")
@Validated
record AttemptSettings(
        @DefaultValue("10") @Min(1) int ofAccount,
        @DefaultValue("60") @Min(1) int ofAddress,
        @DefaultValue("10m") Duration per) {}
