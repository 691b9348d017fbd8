package org.trivium.planning.suggestion;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.starter.caller.Role;
import org.trivium.suggestion.DeskNames;
import org.trivium.suggestion.Target;

/** The desk for plan items and missing documents. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    DeskNames deskNames() {
        return new DeskNames(
                "planning",
                "pd",
                List.of(Target.PLAN, Target.DOC),
                Set.of(Role.PLANNER, Role.DEPARTMENT_HEAD, Role.DIRECTOR));
    }
}
