package fr.vigie.intake;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hears how each request at a door for machines ended, whoever answered it. */
@Component
public class DoorBell implements HandlerInterceptor, WebMvcConfigurer {

    private static final Map<String, Door> BY_PATH = Map.of(
            "/api/reports", Door.REPORTS,
            "/api/intake/alertmanager", Door.ALERTMANAGER,
            "/api/intake/monitoring", Door.MONITORING);

    private static final String PARKED = DoorBell.class.getName() + ".parked";

    private final Doors doors;

    DoorBell(Doors doors) {
        this.doors = doors;
    }

    /** What this request brought can't be read, and is kept as it came. */
    public static void parked() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(PARKED, true, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(BY_PATH.keySet().stream().toList());
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var door = BY_PATH.get(request.getServletPath());
        if (door == null || !HttpMethod.POST.matches(request.getMethod())) {
            return;
        }
        var status = failure == null ? response.getStatus() : 500;
        if (status >= 500) {
            doors.failed(door, "Une demande n'a pas pu être prise en compte (réponse " + status + ").");
        } else if (status >= 400 || request.getAttribute(PARKED) != null) {
            doors.refused(door);
        } else {
            doors.heard(door);
        }
    }
}
