package org.trivium.planning;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The planning service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PlanningApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(PlanningApplication.class, args);
    }
}
