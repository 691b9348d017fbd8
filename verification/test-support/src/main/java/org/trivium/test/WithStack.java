package org.trivium.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Gives a test its broker and its database: embedded ones, or running servers named by the system
 * properties {@code trivium.test.kafka} and {@code trivium.test.mongo}, or containers with {@code
 * -Pcontainers}. The test cannot tell which.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(StackExtension.class)
@ContextConfiguration(initializers = StackInitializer.class)
@ActiveProfiles("local")
public @interface WithStack {}
