package fr.vigie.maintenance.emergency;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may stop a service at once.
 *
 * @param authorised the accounts of those managers who may; all of them where none is named
 */
@ConfigurationProperties("vigie.emergency")
@Validated
record EmergencySettings(@DefaultValue List<String> authorised) {}
