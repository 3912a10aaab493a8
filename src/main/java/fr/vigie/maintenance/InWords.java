package fr.vigie.maintenance;

import fr.vigie.client.KnownServices;
import fr.vigie.client.Language;
import fr.vigie.incident.Colleagues;
import fr.vigie.notice.Works;
import fr.vigie.servicetime.FrenchTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a maintenance is spoken of. */
@Component
class InWords {

    private static final int MOST = 10;

    private final KnownServices services;
    private final Colleagues colleagues;

    InWords(KnownServices services, Colleagues colleagues) {
        this.services = services;
        this.colleagues = colleagues;
    }

    /** For clients: the window that they were told. */
    Works works(Maintenance maintenance) {
        var window = maintenance.told();
        return new Works(
                Arrays.stream(Language.values())
                        .collect(Collectors.toMap(language -> language, language -> services(maintenance, language))),
                window.from(),
                window.to(),
                maintenance.plan().effect());
    }

    /** For a list of tasks. */
    String subject(Maintenance maintenance, Window window) {
        return "Maintenance " + services(maintenance, Language.FR) + ", " + FrenchTime.brief(window.from());
    }

    /** What may stop, for whoever types it: "api (API), …". */
    String offered() {
        return services.ids().stream()
                .map(id -> id + " (" + services.name(id, Language.FR) + ")")
                .collect(Collectors.joining(", "));
    }

    /** Whoever has this account, for those who work beside them; the account itself where nobody has it any more. */
    @Nullable
    String person(@Nullable String account) {
        return account == null ? null : colleagues.names().getOrDefault(account, account);
    }

    private String services(Maintenance maintenance, Language language) {
        return maintenance.plan().services().stream()
                .map(id -> services.name(id, language))
                .collect(Collectors.joining(", "));
    }

    static String people(int number) {
        return number == 0 ? "personne" : number == 1 ? "une personne" : number + " personnes";
    }

    /** Some names, and how many more. */
    static String list(List<String> names) {
        var shown = names.stream().limit(MOST).collect(Collectors.joining(", "));
        return names.size() <= MOST ? shown : shown + " et " + (names.size() - MOST) + " autres";
    }
}
