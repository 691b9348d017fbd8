package org.trivium.starter.web;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerTypePredicate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.trivium.starter.caller.Callers;
import org.trivium.starter.caller.ClaimSettings;

/** What every request goes through. */
@AutoConfiguration
@EnableConfigurationProperties(ClaimSettings.class)
@Import({Problems.class, CountedRefusals.class})
class WebConfiguration {

    @Bean
    FilterRegistrationBean<CorrelationFilter> correlationFilter() {
        FilterRegistrationBean<CorrelationFilter> filter =
                new FilterRegistrationBean<>(new CorrelationFilter());
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    Callers callers(ClaimSettings settings) {
        return new Callers(settings);
    }

    @Bean
    WebMvcConfigurer argumentResolvers(Callers callers) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(callers);
                resolvers.add(new ExpectedVersions());
            }

            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new KnownParameters());
            }
        };
    }

    /** One for all: of two that add the same prefix, the later takes it from the earlier. */
    @Bean
    WebMvcConfigurer servicePath(@Value("${spring.application.name}") String service) {
        String prefix = "/api/" + service.replaceAll("-service$", "");
        return new WebMvcConfigurer() {
            @Override
            public void configurePathMatch(PathMatchConfigurer configurer) {
                configurer.addPathPrefix(
                        prefix, HandlerTypePredicate.forAnnotation(UnderServicePath.class));
            }
        };
    }
}
