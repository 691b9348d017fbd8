package org.trivium.starter.caller;

import java.util.Locale;

/** What a person or client may be in a district. */
public enum Role {
    STAFF,
    TECHNICIAN,
    PD_COORDINATOR,
    PLANNER,
    DEPARTMENT_HEAD,
    DIRECTOR,
    INTEGRATOR,
    OPS;

    /** As tokens say it: {@code pd-coordinator}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
