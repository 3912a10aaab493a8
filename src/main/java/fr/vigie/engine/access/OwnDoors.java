package fr.vigie.engine.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who may do what at our own doors inside Tasklist is judged there, as it is at the same doors outside: what they ask of
 * the engine then is the procedure's own work, which the rights of the person in the engine do not cover.
 */
@Component
class OwnDoors implements HandlerInterceptor, WebMvcConfigurer {

    private final IdentityService identities;

    OwnDoors(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/camunda/api/vigie/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // the web applications gave this thread the person's rights, and take them away again when the request ends
        identities.clearAuthentication();
        return true;
    }
}
