package fr.vigie.client;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whom we serve before anybody has kept the directory.
 *
 * @param clients the clients that an empty directory begins with, none by default
 */
@ConfigurationProperties("vigie")
record ClientsSettings(@DefaultValue List<ClientDraft> clients) {}
