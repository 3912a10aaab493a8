package fr.vigie.engine.access;

import java.util.List;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** What a group may do with one thing of the engine, or with all of its kind. */
record Right(Resource resource, String id, List<Permission> permissions) {

    static Right on(Resource resource, String id, Permission... permissions) {
        return new Right(resource, id, List.of(permissions));
    }

    static Right onEvery(Resource resource, Permission... permissions) {
        return on(resource, Authorization.ANY, permissions);
    }
}
