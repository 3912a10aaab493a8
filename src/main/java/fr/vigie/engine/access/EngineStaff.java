package fr.vigie.engine.access;

import fr.vigie.coverage.Member;
import fr.vigie.coverage.Staff;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The people of the engine, as the rota knows them. */
@Component
class EngineStaff implements Staff {

    private final IdentityService identities;

    EngineStaff(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public List<Member> members() {
        var groups = groups();
        return identities.createUserQuery().list().stream()
                .map(user -> new Member(
                        user.getId(),
                        (user.getFirstName() + " " + user.getLastName()).strip(),
                        user.getEmail(),
                        groups.getOrDefault(user.getId(), Set.of())))
                .toList();
    }

    private Map<String, Set<String>> groups() {
        var groups = new HashMap<String, Set<String>>();
        for (var group : AccountGroup.values()) {
            identities
                    .createUserQuery()
                    .memberOfGroup(group.id())
                    .list()
                    .forEach(user -> groups.computeIfAbsent(user.getId(), any -> new TreeSet<>())
                            .add(group.id()));
        }
        return groups;
    }
}
