package fr.vigie.door;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of each field of ours whether it may be null: a client that is made from the description must take our answers. */
@Component
class NullableFields implements ModelConverter {

    private static final String NULL = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        var schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        if (schema != null && type.getType() != null) {
            var named = Json31.mapper().constructType(type.getType()).getRawClass();
            if (named.isRecord()) {
                mark(named, whole(schema, context));
            }
        }
        return schema;
    }

    private static Schema<?> whole(Schema<?> schema, ModelConverterContext context) {
        var reference = schema.get$ref();
        return reference == null
                ? schema
                : Objects.requireNonNullElse(
                        context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1)), schema);
    }

    @SuppressWarnings("rawtypes")
    private static void mark(Class<?> type, Schema<?> schema) {
        var fields = schema.getProperties();
        if (fields != null) {
            Arrays.stream(type.getRecordComponents())
                    .filter(NullableFields::isNullable)
                    .map(RecordComponent::getName)
                    .forEach(name -> fields.computeIfPresent(name, (any, field) -> orNull(field)));
        }
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** The same again changes nothing: a type is met as often as it is used. */
    private static Schema<?> orNull(Schema<?> field) {
        if (field.get$ref() != null) {
            var none = new Schema<>(SpecVersion.V31);
            none.setTypes(Set.of(NULL));
            var either = new Schema<>(SpecVersion.V31);
            either.setAnyOf(List.of(field, none));
            return either;
        }
        var types = new LinkedHashSet<String>();
        Optional.ofNullable(field.getTypes()).ifPresent(types::addAll);
        Optional.ofNullable(field.getType()).ifPresent(types::add);
        if (!types.isEmpty()) {
            types.add(NULL);
            field.setTypes(types);
        }
        allowNull(field);
        return field;
    }

    private static <T> void allowNull(Schema<T> field) {
        if (field.getEnum() != null && !field.getEnum().contains(null)) {
            var values = new ArrayList<@Nullable T>(field.getEnum());
            values.add(null);
            field.setEnum(values);
        }
    }
}
