package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;

/** Secrets come from the environment or from files, are shown by no text, and are compared in constant time. */
class SecretsTest {

    private static final String SECRET = "s3cr3t";
    private static final Pattern NAMES = Pattern.compile("(?i).*(password|secrets?|token|keyId|heartbeat)");
    private static final Pattern LOOSE =
            Pattern.compile("(?i)(token|secret|signature|password|hmac)\\w*(\\(\\))?\\.equals(IgnoreCase)?\\("
                    + "|\\.equals(IgnoreCase)?\\(\\w*(token|secret|signature|password|hmac)\\w*(\\(\\))?\\)");

    @TempDir
    Path folder;

    @Test
    void no_record_that_has_a_secret_tells_it() throws Exception {
        var records = recordsWithSecrets();

        assertThat(records).extracting(Class::getSimpleName).contains("IntakeToken", "ChatSettings", "MailboxSettings");
        assertThat(records).filteredOn(SecretsTest::tells).isEmpty();
    }

    @Test
    void what_is_secret_is_compared_in_constant_time() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> LOOSE.matcher(read(file)).find()))
                    .isEmpty();
        }
    }

    @Test
    void every_secret_may_stand_in_a_file_of_its_name() throws IOException {
        Files.writeString(folder.resolve("vigie.admin-password"), "from a file\n");
        Files.writeString(folder.resolve("spring.datasource.password"), "of the database");
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", Map.of("VIGIE_SECRETS", folder + "/")));

        ConfigDataEnvironmentPostProcessor.applyTo(environment);

        assertThat(environment.getProperty("vigie.admin-password")).isEqualTo("from a file");
        assertThat(environment.getProperty("spring.datasource.password")).isEqualTo("of the database");
    }

    private static List<Class<?>> recordsWithSecrets() throws Exception {
        var reader = new CachingMetadataReaderFactory();
        var records = new ArrayList<Class<?>>();
        for (var file :
                new PathMatchingResourcePatternResolver().getResources("file:target/classes/fr/vigie/**/*.class")) {
            var type = reader.getMetadataReader(file).getClassMetadata();
            if ("java.lang.Record".equals(type.getSuperClassName())) {
                var known = Class.forName(type.getClassName());
                if (Arrays.stream(known.getRecordComponents()).anyMatch(SecretsTest::isSecret)) {
                    records.add(known);
                }
            }
        }
        return records;
    }

    private static boolean tells(Class<?> type) {
        try {
            return filled(type).toString().contains(SECRET);
        } catch (ReflectiveOperationException unfillable) {
            throw new AssertionError(type.getName(), unfillable);
        }
    }

    private static boolean isSecret(RecordComponent component) {
        return NAMES.matcher(component.getName()).matches() && value(component, true) != null;
    }

    private static Object filled(Class<?> type) throws ReflectiveOperationException {
        var components = type.getRecordComponents();
        var constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(Arrays.stream(components)
                .map(component -> value(component, isSecret(component)))
                .toArray());
    }

    private static @Nullable Object value(RecordComponent component, boolean secret) {
        var type = component.getType();
        if (type == String.class || type == CharSequence.class) {
            return secret ? SECRET : "x";
        }
        if (type == URI.class) {
            return URI.create(secret ? "http://x/" + SECRET : "http://x/");
        }
        if (List.class.isAssignableFrom(type)) {
            return secret && component.getGenericType().getTypeName().contains("String") ? List.of(SECRET) : List.of();
        }
        // some insist on an entry, and one of them on this one
        if (type == Map.class) {
            return Map.of("x", "x");
        }
        if (type == Set.class) {
            return Set.of("openid");
        }
        if (type == boolean.class) {
            return Boolean.FALSE;
        }
        return type == int.class ? Integer.valueOf(0) : null;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
