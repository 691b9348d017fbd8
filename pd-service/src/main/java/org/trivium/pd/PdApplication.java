package org.trivium.pd;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The pd service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PdApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(PdApplication.class, args);
    }
}
