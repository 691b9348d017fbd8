package org.trivium.support;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The support service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SupportApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(SupportApplication.class, args);
    }
}
