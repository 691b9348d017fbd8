package org.trivium.stack.identity;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The demo identity: an OpenID provider that serves the local stack and nothing else. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IdentityServer {

    /** Starts it; ends with code 1 and one sentence outside the local stack. */
    public static void main(String[] args) {
        SpringApplication.run(IdentityServer.class, args);
    }
}
