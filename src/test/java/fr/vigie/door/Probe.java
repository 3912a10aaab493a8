package fr.vigie.door;

import fr.vigie.refusal.BrokenRule;
import fr.vigie.refusal.UnknownReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A door to knock at, which fails as it is asked to; it opens in an application that runs, so none is started for it. */
@ResponseBody
class Probe {

    private static final String PATH = "/chat/probe";

    String post(@RequestBody @Valid Body body) {
        return switch (body.name()) {
            case "rule" -> throw new BrokenRule("La règle dit non.");
            case "reference" -> throw new IllegalStateException(new UnknownReference("INC-1 n'existe pas."));
            case "database" ->
                throw new CannotGetJdbcConnectionException("secret", new SQLTransientConnectionException("secret"));
            case "fault" -> throw new IllegalStateException("secret");
            default -> "{}";
        };
    }

    String get(@RequestParam Instant at, @RequestHeader("Key") String key) {
        return key + at;
    }

    void openAmong(RequestMappingHandlerMapping doors) {
        for (var way : ways()) {
            doors.registerMapping(info(way, doors), this, method(way));
        }
    }

    void closeAmong(RequestMappingHandlerMapping doors) {
        ways().forEach(way -> doors.unregisterMapping(info(way, doors)));
    }

    private static List<RequestMethod> ways() {
        return List.of(RequestMethod.GET, RequestMethod.POST);
    }

    private static RequestMappingInfo info(RequestMethod way, RequestMappingHandlerMapping doors) {
        var info = RequestMappingInfo.paths(PATH).methods(way).options(doors.getBuilderConfiguration());
        return way == RequestMethod.POST
                ? info.produces(MediaType.APPLICATION_JSON_VALUE).build()
                : info.build();
    }

    private static java.lang.reflect.Method method(RequestMethod way) {
        return Arrays.stream(Probe.class.getDeclaredMethods())
                .filter(method -> method.getName().equalsIgnoreCase(way.name()))
                .findFirst()
                .orElseThrow();
    }

    /** What it takes. */
    record Body(
            @NotBlank(message = "manque") String name,
            @Nullable Instant at,
            @Valid @Nullable Deep deep,
            int[] list) {
        Body {
            if ("constructor".equals(name)) {
                throw new BrokenRule("Un nom pareil n'existe pas.");
            }
        }
    }

    /** What lies inside. */
    record Deep(@Max(5) int level) {}
}
