package org.trivium.starter.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks verbs whose answers tell of persons: whoever reads one is entered in the audit trail. A
 * variable of a path that is marked may itself tell who somebody is: it is kept out of the trail.
 */
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonalData {

    /** What kind of data it is, in a word or two. */
    String value();
}
