package org.trivium.starter.letter.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.trivium.starter.letter.LetterState;

/** Puts dead letters under the path of the service: {@code /api/pd/dead-letters} and the like. */
@AutoConfiguration(afterName = "org.trivium.starter.letter.LetterConfiguration")
@Import(LetterController.class)
class LetterWebConfiguration {

    @Bean
    WebMvcConfigurer letterPath(@Value("${spring.application.name}") String service) {
        String prefix = "/api/" + service.replaceAll("-service$", "");
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, LetterState.class, LetterState::named);
            }

            @Override
            public void configurePathMatch(PathMatchConfigurer configurer) {
                configurer.addPathPrefix(prefix, LetterController.class::equals);
            }
        };
    }
}
