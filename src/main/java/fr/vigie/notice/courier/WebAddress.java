package fr.vigie.notice.courier;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

/** Addresses of carriers as operators write them. */
public class WebAddress {

    private WebAddress() {}

    /** Whether it can be called by HTTP; none at all is fine. */
    public static boolean isNoneOrUsable(@Nullable String written) {
        if (!StringUtils.hasText(written)) {
            return true;
        }
        try {
            var address = new URI(written);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && StringUtils.hasText(address.getHost());
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    /** Its machine, for logs: keys may stand in the rest. */
    public static String host(String written) {
        return String.valueOf(URI.create(written).getHost());
    }
}
