package fr.vigie.door;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names the types of the description by their room: several rooms have a status and a page, and none is the other's. */
class SchemaNames extends TypeNameResolver {

    private static final String HOUSE = "fr.vigie.";

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        var name = type.getName();
        return name.startsWith(HOUSE)
                ? name.substring(HOUSE.length()).replace('$', '.')
                : super.nameForClass(type, options);
    }

    /** Puts it in the place of the names that the library would give. */
    @Configuration(proxyBeanMethods = false)
    static class Registration {

        /** The first that is registered is asked last: the others go on seeing what they see without it. */
        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        ModelResolver namedByRoom(ObjectMapperProvider mappers) {
            return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(true);
        }
    }
}
