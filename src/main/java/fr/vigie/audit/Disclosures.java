package fr.vigie.audit;

import fr.vigie.incident.Disclosed;
import fr.vigie.incident.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UrlPathHelper;

/** Writes down who read what few may read, and who took many data away at once. */
@Component
class Disclosures implements HandlerInterceptor, WebMvcConfigurer {

    /** Pages that are open ask again and again. */
    private static final Duration QUIET = Duration.ofMinutes(10);

    private static final Pattern REFERENCE = Pattern.compile("/((?:INC|PRB|INT)-\\d{4}-\\d{6,9})(?:/.*)?$");
    private static final Pattern EXPORT = Pattern.compile("/api/(?:.+/export|audit)");

    private final Tally tally;
    private final JdbcClient database;

    Disclosures(Tally tally, JdbcClient database) {
        this.tally = tally;
        this.database = database;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**", "/camunda/api/vigie/**");
    }

    /** The locks have let them in; what is about to be answered is written down before it leaves. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var actor = Caller.actor();
        if (!actor.isEmpty()) {
            note(actor, request);
        }
        return true;
    }

    /** Where no address names what is read. */
    @EventListener
    void listed(Disclosed words) {
        var actor = Caller.actor();
        if (!actor.isEmpty()) {
            words.references().forEach(reference -> read(actor, Caller.door(), reference));
        }
    }

    private void read(String actor, @Nullable String door, String reference) {
        tally.note(new Deed(actor, door, "door.READ_RESTRICTED", reference), QUIET);
    }

    private void note(String actor, HttpServletRequest request) {
        // as the server reads it, however its signs are written
        var path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        if (EXPORT.matcher(path).matches()) {
            tally.note(new Deed(actor, DoorName.of(request), "door.EXPORTED", null), Duration.ofMinutes(1));
        }
        var named = REFERENCE.matcher(path);
        if (request.getMethod().equals("GET") && named.find() && showsMoreThanToOthers(named.group(1), actor)) {
            read(actor, DoorName.of(request), named.group(1));
        }
    }

    /** Of what is restricted, others read neutral words. */
    private boolean showsMoreThanToOthers(String reference, String actor) {
        var viewer = Viewer.of(SecurityContextHolder.getContext().getAuthentication());
        return database.sql("""
                        select exists(
                            select from (
                                select reference from incident where reference = :it and restricted
                                union all select reference from problem where reference = :it and restricted
                                union all select reference from interruption where reference = :it) restricted
                            where :chief
                               or exists(select from incident_insider where incident = :it and account = :actor)
                               or exists(select from incident_insider i join problem_incident p on p.incident = i.incident
                                   where p.problem = :it and i.account = :actor))""")
                .param("it", reference)
                .param("chief", viewer.chief())
                .param("actor", actor)
                .query(Boolean.class)
                .single();
    }
}
