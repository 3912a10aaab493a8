package fr.vigie.engine.access;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;

/** Writes the table of {@link Rights} into the engine: what misses is added, what an administrator gave beyond it stays. */
class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void prepare() {
        for (var group : AccountGroup.values()) {
            Rights.of(group).forEach(right -> grant(group.id(), right));
        }
    }

    private void grant(String group, Right right) {
        var grant = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(group)
                .resourceType(right.resource())
                .resourceId(right.id())
                .singleResult();
        if (grant == null) {
            grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(group);
            grant.setResource(right.resource());
            grant.setResourceId(right.id());
        } else if (right.permissions().stream().allMatch(grant::isPermissionGranted)) {
            return;
        }
        right.permissions().forEach(grant::addPermission);
        authorizations.saveAuthorization(grant);
    }
}
