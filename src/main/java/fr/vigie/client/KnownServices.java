package fr.vigie.client;

import fr.vigie.client.ServicesSettings.Offered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The services that we offer, and what they are called in each language. */
@Component
public class KnownServices {

    private final Map<String, Offered> byId = new LinkedHashMap<>();

    KnownServices(ServicesSettings settings) {
        settings.services().forEach(offered -> byId.put(offered.id(), offered));
    }

    /** Whether we offer a service of this id. */
    public boolean isKnown(String id) {
        return byId.containsKey(id);
    }

    /** What people call it; the id itself when we do not know it. */
    public String name(String id, Language language) {
        var offered = byId.get(id);
        if (offered == null) {
            return id;
        }
        return language == Language.EN ? offered.nameEn() : offered.name();
    }

    /** Every id, in the order of the settings. */
    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }
}
