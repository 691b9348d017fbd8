package org.trivium.starter.crowd;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The limit that every request meets first. */
@AutoConfiguration
@EnableConfigurationProperties(CrowdSettings.class)
class CrowdConfiguration {

    @Bean
    CrowdFilter crowdFilter(
            CrowdSettings settings,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return new CrowdFilter(settings.most(), problems);
    }

    @Bean
    FilterRegistrationBean<CrowdFilter> crowdFilterRegistration(CrowdFilter filter) {
        FilterRegistrationBean<CrowdFilter> registration = new FilterRegistrationBean<>(filter);
        // after the one that gives a request its id, before all that costs anything
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }
}
