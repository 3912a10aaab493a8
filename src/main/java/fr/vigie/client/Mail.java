package fr.vigie.client;

import fr.vigie.refusal.BrokenRule;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Mail addresses and their domains: which are well formed, and which domains are everybody's. */
final class Mail {

    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?";
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)+" + LABEL);
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:@]+@" + DOMAIN.pattern());
    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_DOMAIN = 253;

    /** Who writes from there can be anybody: such a domain never says for which client. */
    private static final Set<String> PUBLIC = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "outlook.fr",
            "hotmail.com",
            "hotmail.fr",
            "hotmail.co.uk",
            "live.com",
            "live.fr",
            "live.co.uk",
            "msn.com",
            "yahoo.com",
            "yahoo.fr",
            "yahoo.co.uk",
            "ymail.com",
            "icloud.com",
            "me.com",
            "mac.com",
            "aol.com",
            "aol.fr",
            "orange.fr",
            "wanadoo.fr",
            "voila.fr",
            "free.fr",
            "aliceadsl.fr",
            "libertysurf.fr",
            "sfr.fr",
            "neuf.fr",
            "cegetel.net",
            "club-internet.fr",
            "numericable.fr",
            "noos.fr",
            "9online.fr",
            "bbox.fr",
            "laposte.net",
            "gmx.com",
            "gmx.fr",
            "gmx.net",
            "gmx.de",
            "web.de",
            "mail.com",
            "mail.ru",
            "yandex.com",
            "yandex.ru",
            "proton.me",
            "protonmail.com",
            "pm.me",
            "tutanota.com",
            "tuta.io",
            "zoho.com",
            "fastmail.com",
            "hey.com",
            "qq.com",
            "163.com",
            "skynet.be",
            "bluewin.ch",
            "btinternet.com",
            "comcast.net");

    private Mail() {}

    static @Nullable String address(String field, @Nullable String value) {
        var address = Plain.text(field, value, LONGEST_ADDRESS);
        if (address != null && !ADDRESS.matcher(address).matches()) {
            throw new BrokenRule(
                    "Le champ « " + field + " » n'est pas une adresse e-mail : « " + Plain.shown(address) + " ».");
        }
        return address;
    }

    static String domain(String field, @Nullable String value) {
        var domain = Plain.needed(field, value, LONGEST_DOMAIN).toLowerCase(Locale.ROOT);
        if (!DOMAIN.matcher(domain).matches()) {
            throw new BrokenRule("Le champ « " + field + " » attend des domaines de messagerie, par exemple "
                    + "acme.example ; « " + Plain.shown(domain) + " » n'en est pas un.");
        }
        if (PUBLIC.contains(domain)) {
            throw new BrokenRule("Le champ « " + field + " » ne peut pas contenir « " + domain
                    + " » : c'est une messagerie publique, n'importe qui peut en écrire.");
        }
        return domain;
    }

    /** What stands after the @, in lower case. */
    static String domainOf(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
