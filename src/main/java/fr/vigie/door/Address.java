package fr.vigie.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * From where somebody writes, as far as one household goes: an IPv4 address, or the /64 of an IPv6 one.
 *
 * @param prefix no more than that, for counting
 * @param site   the network that was given to somebody as a whole: an IPv4 address, or the /48 of an IPv6 one
 */
public record Address(String prefix, String site) {

    private static final int BYTES_OF_PREFIX = 8;
    private static final int BYTES_OF_SITE = 6;

    /**
     * Where the request came from. Behind a proxy this is the proxy, unless the deployment says that the proxy's headers
     * are to be believed ({@code server.forward-headers-strategy}): anybody can write such a header.
     */
    public static Address of(HttpServletRequest request) {
        return of(String.valueOf(request.getRemoteAddr()));
    }

    /** @param written as the server writes the address of whoever is connected */
    public static Address of(String written) {
        // only digits: a name would be looked up
        if (!written.matches("[0-9a-fA-F:.]+(%.*)?")) {
            return new Address("?", "?");
        }
        try {
            var bytes = InetAddress.getByName(written.replaceAll("%.*", "")).getAddress();
            return bytes.length == 4
                    ? new Address(Arrays.toString(bytes), Arrays.toString(bytes))
                    : new Address(
                            Arrays.toString(Arrays.copyOf(bytes, BYTES_OF_PREFIX)),
                            Arrays.toString(Arrays.copyOf(bytes, BYTES_OF_SITE)));
        } catch (UnknownHostException unreadable) {
            return new Address("?", "?");
        }
    }
}
