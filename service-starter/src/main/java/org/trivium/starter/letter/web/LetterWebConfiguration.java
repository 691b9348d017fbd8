package org.trivium.starter.letter.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.trivium.starter.letter.LetterState;

/** Shows dead letters under the path of the service. */
@AutoConfiguration(afterName = "org.trivium.starter.letter.LetterConfiguration")
@Import(LetterController.class)
class LetterWebConfiguration {

    @Bean
    WebMvcConfigurer letterStates() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverter(String.class, LetterState.class, LetterState::named);
            }
        };
    }
}
