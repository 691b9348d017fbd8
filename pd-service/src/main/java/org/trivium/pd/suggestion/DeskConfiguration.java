package org.trivium.pd.suggestion;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.starter.caller.Role;
import org.trivium.suggestion.DeskNames;
import org.trivium.suggestion.Target;

/** The desk for PD topics. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    DeskNames deskNames() {
        return new DeskNames(
                "pd", "planning", List.of(Target.PD), Set.of(Role.PD_COORDINATOR, Role.DIRECTOR));
    }
}
