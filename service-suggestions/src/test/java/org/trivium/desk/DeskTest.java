package org.trivium.desk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.trivium.test.WithStack;

/** A test that talks to one running desk over HTTP and Kafka. */
@WithStack
@SpringBootTest(
        classes = DeskApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({Detector.class, Visitor.class})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface DeskTest {}
