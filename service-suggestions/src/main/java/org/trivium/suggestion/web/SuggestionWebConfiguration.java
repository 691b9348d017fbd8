package org.trivium.suggestion.web;

import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.servlet.config.annotation.PathMatchConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.trivium.suggestion.DeskNames;

/** Puts the desk under the path of its service: {@code /api/pd/suggestions} and the like. */
@AutoConfiguration
@Import({SuggestionController.class, LedgerController.class})
class SuggestionWebConfiguration {

    private static final Set<Class<?>> DESK =
            Set.of(SuggestionController.class, LedgerController.class);

    @Bean
    WebMvcConfigurer suggestionPath(DeskNames names) {
        return new WebMvcConfigurer() {
            @Override
            public void configurePathMatch(PathMatchConfigurer configurer) {
                configurer.addPathPrefix("/api/" + names.service(), DESK::contains);
            }
        };
    }
}
