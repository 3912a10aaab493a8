package fr.vigie.door;

import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets browsers ask whether our own pages in Tasklist changed: a release is seen at once, and never half of it. */
@Configuration(proxyBeanMethods = false)
class OwnPages implements WebMvcConfigurer {

    private static final String TASKLIST = "/camunda/app/tasklist/";
    private static final String FILES = "classpath:/META-INF/resources/webjars";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry pages) {
        Stream.of("vigie/", "scripts/", "styles/", "locales/")
                .map(TASKLIST::concat)
                .forEach(folder -> pages.addResourceHandler(folder + "**")
                        .addResourceLocations(FILES + folder)
                        .setCacheControl(CacheControl.noCache()));
    }
}
