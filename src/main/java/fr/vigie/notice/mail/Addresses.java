package fr.vigie.notice.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;

/** Reads one mail address, and nothing that could be two, or a header of its own. */
class Addresses {

    private Addresses() {}

    /** @throws AddressException when it is not exactly one address */
    static InternetAddress read(String written) throws AddressException {
        if (written.chars().anyMatch(Character::isISOControl)) {
            throw new AddressException("It contains control characters");
        }
        var address = new InternetAddress(written, true);
        address.setAddress(inAscii(address.getAddress()));
        address.validate();
        if (!address.getAddress().chars().allMatch(letter -> letter > ' ' && letter < 127)) {
            throw new AddressException("Not every server takes letters outside ASCII");
        }
        return named(address);
    }

    private static String inAscii(String address) throws AddressException {
        int at = address.lastIndexOf('@');
        try {
            return address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException noDomain) {
            throw new AddressException("No domain can be written so");
        }
    }

    private static InternetAddress named(InternetAddress address) throws AddressException {
        try {
            // a name with accents is encoded only when it is set with its charset
            address.setPersonal(address.getPersonal(), StandardCharsets.UTF_8.name());
            return address;
        } catch (UnsupportedEncodingException impossible) {
            throw new AddressException(impossible.getMessage());
        }
    }
}
