package org.trivium.gateway.page;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.config.ResourceHandlerRegistration;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.resource.EncodedResourceResolver;

/** Which files are served, in which form, and how long browsers may keep them. */
@Configuration(proxyBeanMethods = false)
class FileConfiguration implements WebFluxConfigurer {

    private static final Duration YEAR = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/schemas/**").addResourceLocations("classpath:/schemas/");
        app(
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/static/assets/"),
                CacheControl.maxAge(YEAR).cachePublic().immutable());
        app(
                registry.addResourceHandler("/**").addResourceLocations("classpath:/static/"),
                CacheControl.noCache());
    }

    /**
     * The build has compressed what is worth it. Every build gives its files the same time of
     * change, so that says nothing.
     */
    private static void app(ResourceHandlerRegistration files, CacheControl kept) {
        files.setCacheControl(kept)
                .setUseLastModified(false)
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
    }
}
