package fr.vigie.status.page;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The style of the page is fetched once: its address changes with it. */
@Configuration(proxyBeanMethods = false)
class Style implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry pages) {
        pages.addResourceHandler("/status/*.css")
                .addResourceLocations("classpath:/static/status/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic());
    }
}
